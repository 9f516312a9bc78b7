import { render } from 'preact';
import browser from 'webextension-polyfill';
import { exampleAddress } from '../../sources/bundled-header.ts';
import { COLLECTIONS, loadCollections } from '../../sources/collection-list.ts';
import { toList } from '../../sources/listed-collection.ts';
import { originPattern } from '../../sources/origin-pattern.ts';
import { suggestedCollections } from '../../sources/suggested-collections.ts';
import { COUNTS, setCounts } from '../counts-permission.ts';
import { saveFile } from '../options/save-file.ts';
import { sourceActions } from '../options/source-actions.ts';
import { copyText } from '../text/copy-text.ts';
import { permissionWords } from '../text/permission-words.ts';
import { setLanguage } from '../text/set-language.ts';
import { word } from '../text/words.ts';
import { applyLastTheme } from '../theme/apply-theme.ts';
import { Welcome } from './Welcome.tsx';
import type { WelcomeActions, WelcomeState } from './welcome-actions.ts';

/** How often a browser without an event for it is asked whether the button is pinned. */
const PINNED_MS = 1000;

const home = browser.runtime.getURL('');
const isFirefox = home.startsWith('moz-extension:');

const actions: WelcomeActions = {
  ...sourceActions,
  watch,
  newId: () => crypto.randomUUID(),
  now: () => performance.now(),
  // Firefox takes the click for a gesture only while no await came before the request.
  allowHosts: (hosts) => browser.permissions.request({ origins: hosts.map(originPattern) }),
  setCounts: (isWanted) => setCounts(browser.permissions, isWanted),
  saveText: (name, text) => saveFile(name, new Blob([text], { type: 'text/plain' })),
  copy: copyText,
};

start();

async function start(): Promise<void> {
  applyLastTheme({ root: document.documentElement, store: localStorage });
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = `${word('welcome')} · ${word('extensionName')}`;
  render(<Welcome first={await firstState()} actions={actions} />, document.body);
  document.body.dataset.ready = 'welcome';
}

async function firstState(): Promise<WelcomeState> {
  const [list, hasCounts, isPinned] = await Promise.all([
    loadCollections(),
    browser.permissions.contains(COUNTS),
    isButtonPinned(),
  ]);
  return {
    ...{ list, hasCounts, isPinned },
    suggestions: suggestedCollections.map(({ name, address }) => ({ name, address })),
    permission: permissionWords(home),
    isPrivate: browser.extension.inIncognitoContext,
    example: exampleAddress(),
  };
}

/** Firefox puts the button into the toolbar by itself; a browser that can't tell shows no hint, which could be wrong. */
async function isButtonPinned(): Promise<boolean | null> {
  if (isFirefox || browser.action.getUserSettings === undefined) return null;
  return (await browser.action.getUserSettings()).isOnToolbar;
}

function watch(tell: (changed: Partial<WelcomeState>) => void): void {
  browser.storage.onChanged.addListener(({ [COLLECTIONS]: list }, area) => {
    if (area === 'local' && list !== undefined) tell({ list: toList(list.newValue) });
  });
  const tellCounts = async () => tell({ hasCounts: await browser.permissions.contains(COUNTS) });
  browser.permissions.onAdded.addListener(() => void tellCounts());
  browser.permissions.onRemoved.addListener(() => void tellCounts());
  if (isFirefox) return;
  const tellPinned = async () => tell({ isPinned: await isButtonPinned() });
  // The event came with Chromium 130.
  if (browser.action.onUserSettingsChanged !== undefined) {
    browser.action.onUserSettingsChanged.addListener(() => void tellPinned());
  } else {
    setInterval(() => document.visibilityState === 'visible' && void tellPinned(), PINNED_MS);
  }
}
