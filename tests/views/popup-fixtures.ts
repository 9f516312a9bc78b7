import type { PageAnswer } from '../../src/messages/contract.ts';
import * as more from '../../src/views/more.ts';
import type { PopupActions } from '../../src/views/popup/popup-actions.ts';
import { browseActions } from './browse-fixtures.ts';

/** What the popup asks of the browser, outside an extension: the page was read and says what was known before. */
export function popupActions(answer: PageAnswer): PopupActions {
  return {
    readPage: () => Promise.resolve(answer),
    hideMatch: () => Promise.resolve(answer),
    showHidden: () => Promise.resolve(answer),
    watchHidden: null,
    setCounts: (isWanted) => Promise.resolve(isWanted),
    declineCounts: () => undefined,
    draftRecord: () => undefined,
    editRecord: () => undefined,
    setPictures: () => undefined,
    openSettings: () => undefined,
    addCollection: () => undefined,
    openPanel: () => undefined,
    copy: () => Promise.resolve(true),
    copyDetails: () => Promise.resolve(true),
    loadMore: () => Promise.resolve(more),
    ...browseActions,
  };
}
