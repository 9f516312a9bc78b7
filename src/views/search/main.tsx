import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../../messages/ask.ts';
import { PENDING_WORDS } from '../../messages/pending-words.ts';
import { Browse } from '../browse/Browse.tsx';
import type { BrowseActions } from '../browse/browse-actions.ts';
import { replyOrNull } from '../browse/reply-or-null.ts';
import { setLanguage } from '../text/set-language.ts';
import { word } from '../text/words.ts';
import { applyLastTheme } from '../theme/apply-theme.ts';
import { followSettings } from '../theme/follow-settings.ts';

/* The search as a page of its own: for words from the address bar and from the context menu. */
const actions: BrowseActions = {
  search: (question) => replyOrNull(ask('search', question)),
  list: (question) => replyOrNull(ask('list', question)),
};

const themed = { root: document.documentElement, store: localStorage };

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = `${word('search')} · ${word('extensionName')}`;
  const words = new URLSearchParams(location.search).get('q') ?? (await pendingWords());
  followSettings(browser, themed, { isBehind: false, isPrivate: false });
  render(<Browse first={{ search: words }} actions={actions} onLeave={null} />, document.body);
}

/** Words from a private window, once. */
async function pendingWords(): Promise<string> {
  const { [PENDING_WORDS]: words } = await browser.storage.session.get(PENDING_WORDS);
  await browser.storage.session.remove(PENDING_WORDS);
  return typeof words === 'string' ? words : '';
}
