import { render } from 'preact';
import browser from 'webextension-polyfill';
import { ask } from '../../messages/ask.ts';
import { PENDING_WORDS } from '../../messages/pending-words.ts';
import { readSettings } from '../../messages/reader-settings.ts';
import { Browse } from '../browse/Browse.tsx';
import type { BrowseActions } from '../browse/browse-actions.ts';
import { replyOrNull } from '../browse/reply-or-null.ts';
import { openLinksBehind } from '../popup/open-links-behind.ts';
import { setLanguage } from '../text/set-language.ts';
import { word } from '../text/words.ts';
import { applyLastTheme, applyTheme } from '../theme/apply-theme.ts';

/* The search as a page of its own: for words from the address bar and from the context menu. */
const actions: BrowseActions = {
  search: (question) => replyOrNull(ask('search', question)),
  list: (question) => replyOrNull(ask('list', question)),
};

const themed = { root: document.documentElement, store: localStorage };
let linksBehind = false;

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = `${word('search')} · ${word('extensionName')}`;
  const words = new URLSearchParams(location.search).get('q') ?? (await pendingWords());
  followSettings();
  render(<Browse first={{ search: words }} actions={actions} onLeave={null} />, document.body);
}

/** The reader's choices hold here as in the popup, and from the moment they change. */
function followSettings(): void {
  openLinksBehind(
    (url) => void browser.tabs.create({ url, active: false }),
    () => linksBehind,
  );
  const take = async () => {
    const settings = readSettings(await browser.storage.local.get(Object.keys(readSettings({}))));
    applyTheme(themed, settings.theme);
    linksBehind = settings.links === 'background';
  };
  browser.storage.onChanged.addListener((_, area) => void (area === 'local' && take()));
  void take();
}

/** Words from a private window, once. */
async function pendingWords(): Promise<string> {
  const { [PENDING_WORDS]: words } = await browser.storage.session.get(PENDING_WORDS);
  await browser.storage.session.remove(PENDING_WORDS);
  return typeof words === 'string' ? words : '';
}
