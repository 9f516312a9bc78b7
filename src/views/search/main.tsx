import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../../messages/ask.ts';
import { PENDING_WORDS } from '../../messages/pending-words.ts';
import { Browse } from '../browse/Browse.tsx';
import type { BrowseActions } from '../browse/browse-actions.ts';
import { locale, setWords, word } from '../text/words.ts';
import { applyLastTheme } from '../theme/apply-theme.ts';

/** The search as a page of its own: for words from the address bar and from the context menu. */
const actions: BrowseActions = {
  search: (question) => asked(ask('search', question)),
  list: (question) => asked(ask('list', question)),
};

start();

async function start(): Promise<void> {
  applyLastTheme({ root: document.documentElement, store: localStorage });
  setWords((name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.documentElement.lang = locale();
  document.documentElement.dir = word('direction');
  document.title = `${word('search')} · ${word('extensionName')}`;
  const words = new URLSearchParams(location.search).get('q') ?? (await pendingWords());
  render(<Browse first={{ search: words }} actions={actions} onLeave={null} />, document.body);
}

/** Words from a private window, once. */
async function pendingWords(): Promise<string> {
  const { [PENDING_WORDS]: words } = await browser.storage.session.get(PENDING_WORDS);
  await browser.storage.session.remove(PENDING_WORDS);
  return typeof words === 'string' ? words : '';
}

async function asked<Reply>(reply: Promise<Reply>): Promise<Reply | null> {
  try {
    return await reply;
  } catch (error) {
    console.error(error);
    return null;
  }
}
