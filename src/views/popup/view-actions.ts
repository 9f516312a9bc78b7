import { ask } from '../../messages/ask.ts';
import type { PageQuestion } from '../../messages/contract.ts';
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
  openPanel: PopupActions['openPanel'];
}

const counts: chrome.permissions.Permissions = { permissions: ['tabs'] };

/** What popup and side panel ask of the browser, which each view's main passes in. */
export function viewActions(browser: typeof chrome, { page, onOpened, openPanel }: ViewPlace): PopupActions {
  return {
    search: (question) => asked(ask('search', question)),
    list: (question) => asked(ask('list', question)),
    readPage: () => asked(ask('readPage', page())),
    hideMatch: (match) => asked(ask('hideMatch', { page: page(), match })),
    showHidden: () => asked(ask('showHidden', page())),
    // Firefox takes the click for a gesture only while no await came before the request.
    setCounts: async (isWanted) =>
      isWanted ? browser.permissions.request(counts) : !(await browser.permissions.remove(counts)),
    draftRecord: () => void ask('draftRecord', page()).then(onOpened).catch(console.error),
    declineCounts: () => void ask('declineCounts', null).catch(console.error),
    setPictures: (pictures) =>
      void ask('changeSettings', { changed: { pictures }, isPrivate: page().isPrivate }).catch(console.error),
    openSettings: () => void browser.runtime.openOptionsPage().then(onOpened),
    addCollection: () => void browser.tabs.create({ url: '/options.html#add' }).then(onOpened),
    openPanel,
    copy: copyText,
    copyDetails: (text) => copyText(`${word('extensionName')} ${browser.runtime.getManifest().version}\n${text}`),
    loadMore,
  };
}

/** The reply, or null where there is none: what is on the screen stays true without it. */
async function asked<Reply>(reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply;
  } catch (error) {
    console.error(error);
    return null;
  }
}
