import { ask } from '../../messages/ask.ts';
import type { PageQuestion } from '../../messages/contract.ts';
import { replyOrNull } from '../browse/reply-or-null.ts';
import { setCounts } from '../counts-permission.ts';
import { editPlace } from '../draft/edit-place.ts';
import { copyText } from '../text/copy-text.ts';
import { word } from '../text/words.ts';
import { loadMore } from './load-more.ts';
import type { PopupActions } from './popup-actions.ts';

/** What differs between the views of a page. */
export interface ViewPlace {
  /** The page that the view is about. */
  page: () => PageQuestion;
  /** The view has opened a page of ours. */
  onOpened: () => void;
  watchHidden: PopupActions['watchHidden'];
  openPanel: PopupActions['openPanel'];
}

/** What popup and side panel ask of the browser, which each view's main passes in. */
export function viewActions(
  browser: typeof chrome,
  { page, onOpened, watchHidden, openPanel }: ViewPlace,
): PopupActions {
  return {
    search: (question) => replyOrNull(ask('search', question)),
    list: (question) => replyOrNull(ask('list', question)),
    readPage: () => replyOrNull(ask('readPage', page())),
    hideMatch: (match) => replyOrNull(ask('hideMatch', { page: page(), match })),
    showHidden: () => replyOrNull(ask('showHidden', page())),
    setCounts: (isWanted) => setCounts(browser.permissions, isWanted),
    draftRecord: () => void ask('draftRecord', page()).then(onOpened).catch(console.error),
    editRecord: (id) => void browser.tabs.create({ url: `/draft.html#${editPlace(id)}` }).then(onOpened),
    declineCounts: () => void ask('declineCounts', null).catch(console.error),
    setPictures: (pictures) =>
      void ask('changeSettings', { changed: { pictures }, isPrivate: page().isPrivate }).catch(console.error),
    openSettings: () => void browser.runtime.openOptionsPage().then(onOpened),
    addCollection: () => void browser.tabs.create({ url: '/options.html#add' }).then(onOpened),
    watchHidden,
    openPanel,
    copy: copyText,
    copyDetails: (text) => copyText(`${word('extensionName')} ${browser.runtime.getManifest().version}\n${text}`),
    loadMore,
  };
}
