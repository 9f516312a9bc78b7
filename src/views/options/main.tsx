import { render } from 'preact';
import browser from 'webextension-polyfill';
import { exportCollection } from '../../compiler/export-collection.ts';
import { ask } from '../../messages/ask.ts';
import { hasPanel } from '../../messages/open-panel.ts';
import { bundledHeader } from '../../sources/bundled-header.ts';
import { COLLECTIONS, changeCollections, loadCollections } from '../../sources/collection-list.ts';
import { isDatabaseNewer } from '../../sources/database.ts';
import { forgetEverything } from '../../sources/forget-everything.ts';
import { toList } from '../../sources/listed-collection.ts';
import { originPattern } from '../../sources/origin-pattern.ts';
import { suggestedCollections } from '../../sources/suggested-collections.ts';
import { Unanswered } from '../context/Unanswered.tsx';
import { COUNTS, setCounts } from '../counts-permission.ts';
import { copyText } from '../text/copy-text.ts';
import { permissionWords } from '../text/permission-words.ts';
import { setLanguage } from '../text/set-language.ts';
import { word } from '../text/words.ts';
import { applyLastTheme, applyTheme } from '../theme/apply-theme.ts';
import { fileName } from './file-name.ts';
import { Options } from './Options.tsx';
import type { OptionsActions, OptionsState } from './options-actions.ts';
import { saveFile } from './save-file.ts';
import { sourceActions } from './source-actions.ts';

const isPrivate = browser.extension.inIncognitoContext;
const themed = { root: document.documentElement, store: localStorage };

/** Who is told what changes: until the page is drawn, what it will be drawn from. */
const early: Partial<OptionsState> = {};
let tell = (changed: Partial<OptionsState>): void => void Object.assign(early, changed);

const actions: OptionsActions = {
  ...sourceActions,
  watch(take) {
    tell = take;
  },
  changeList: (change) => void changeCollections(change).catch(console.error),
  newId: () => crypto.randomUUID(),
  now: () => performance.now(),
  time: () => new Date().toISOString(),
  exportCollection: async ({ folder, header }) => {
    try {
      saveFile(fileName(header.name, 'zip'), await exportCollection(folder));
      return true;
    } catch (error) {
      console.warn(error);
      return false;
    }
  },
  // Firefox takes the click for a gesture only while no await came before the request.
  allowHosts: (hosts) => browser.permissions.request({ origins: hosts.map(originPattern) }),
  setCounts: (isWanted) => setCounts(browser.permissions, isWanted),
  changeSettings: (changed) => {
    if (changed.theme !== undefined) applyTheme(themed, changed.theme);
    void ask('changeSettings', { changed, isPrivate }).catch(console.error);
  },
  showAllHidden: () => void showAllHidden().catch(console.error),
  openShortcuts: () => void openShortcuts().catch(console.error),
  saveText: (name, text) => saveFile(name, new Blob([text], { type: 'text/plain' })),
  copy: copyText,
  reset: () => void reset().catch(console.error),
};

start();

async function start(): Promise<void> {
  applyLastTheme(themed);
  setLanguage(document.documentElement, (name, substitutions) => browser.i18n.getMessage(name, substitutions));
  document.title = `${word('settings')} · ${word('extensionName')}`;
  try {
    // Before anything is asked: a change that came between would not be seen.
    listen();
    const first = { ...(await firstState()), ...early };
    applyTheme(themed, first.settings.theme);
    render(<Options first={first} actions={actions} />, document.body);
    // What the address leads to was not there when the browser looked for it.
    if (location.hash === '#add') document.getElementById('add')?.scrollIntoView();
    document.body.dataset.ready = 'options';
  } catch (error) {
    console.error(error);
    render(<Unanswered details={String(error)} copy={copyText} />, document.body);
  }
}

async function firstState(): Promise<OptionsState> {
  const [content, list, hasCounts, shortcuts, storage, isNewer] = await Promise.all([
    ask('optionsContent', null),
    loadCollections(),
    browser.permissions.contains(COUNTS),
    shortcutKeys(),
    storageUsed(),
    isDatabaseNewer(),
  ]);
  return {
    ...{ ...content, list, hasCounts, ...shortcuts, storage, isPrivate, isDatabaseNewer: isNewer },
    example: bundledHeader(),
    suggestions: suggestedCollections.map(({ name, address }) => ({ name, address })),
    permission: permissionWords(browser.runtime.getURL('')),
  };
}

function listen(): void {
  browser.storage.onChanged.addListener(async (changes, area) => {
    if (area !== 'local') return;
    const { [COLLECTIONS]: list } = changes;
    if (list !== undefined) {
      // At once: what a later change asks may be answered first.
      tell({ list: toList(list.newValue) });
      tell({ storage: await storageUsed() });
    }
    const content = await ask('optionsContent', null);
    applyTheme(themed, content.settings.theme);
    tell(content);
  });
  const tellCounts = async () => tell({ hasCounts: await browser.permissions.contains(COUNTS) });
  browser.permissions.onAdded.addListener(() => void tellCounts());
  browser.permissions.onRemoved.addListener(() => void tellCounts());
  // Shortcuts are changed on a page of the browser's; no event tells of it.
  document.addEventListener('visibilitychange', async () => tell(await shortcutKeys()));
}

/** Where it fails, the page has said too much. */
async function showAllHidden(): Promise<void> {
  await ask('showAllHidden', null).catch(console.error);
  tell(await ask('optionsContent', null));
}

/** Firefox for Android has no shortcuts. */
async function shortcutKeys(): Promise<Pick<OptionsState, 'shortcut' | 'panelShortcut'>> {
  const commands = (await browser.commands?.getAll()) ?? [];
  const keysOf = (wanted: string) => commands.find(({ name }) => name === wanted)?.shortcut ?? null;
  return { shortcut: keysOf('_execute_action'), panelShortcut: hasPanel() ? keysOf('open-panel') : null };
}

/** A private window of Firefox has a storage of its own, which tells nothing of what is kept. */
async function storageUsed(): Promise<number | null> {
  if (isPrivate) return null;
  return (await navigator.storage.estimate()).usage ?? null;
}

/** Chromium's page for shortcuts can't be linked to, but opened; Firefox has a function of its own for that. */
async function openShortcuts(): Promise<void> {
  const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (openShortcutSettings !== undefined) await openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function reset(): Promise<void> {
  await forgetEverything();
  localStorage.clear();
  location.reload();
}
