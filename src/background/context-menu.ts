import browser from 'webextension-polyfill';
import { hasPanel } from '../messages/open-panel.ts';
import { openSearchPage } from './open-search-page.ts';

type Item = Pick<chrome.contextMenus.CreateProperties, 'contexts' | 'targetUrlPatterns'> & { title: string };

/** What the menu offers, by its id: a search for the selected words, and for the article that a link leads to; the side panel. */
const ITEMS: Record<string, Item> = {
  'find-selection': { title: 'menuFindSelection', contexts: ['selection'] },
  'find-link': { title: 'menuFindLink', contexts: ['link'], targetUrlPatterns: ['http://*/*', 'https://*/*'] },
  'open-panel': { title: 'menuOpenPanel', contexts: ['page', 'action'] },
};

/** Makes the items of the context menu, which the browser keeps. */
export async function makeContextMenu(): Promise<void> {
  const { contextMenus } = browser;
  if (contextMenus === undefined) return;
  await contextMenus.removeAll();
  for (const [id, { title, ...item }] of Object.entries(ITEMS)) {
    if (id === 'open-panel' && !hasPanel()) continue;
    contextMenus.create({ id, title: browser.i18n.getMessage(title), ...item });
  }
}

/** Opens the search with what the reader chose. */
export async function findChosen(chosen: chrome.contextMenus.OnClickData, tab?: chrome.tabs.Tab): Promise<void> {
  const text = chosen.menuItemId === 'find-link' ? chosen.linkUrl : chosen.selectionText;
  if (text) await openSearchPage(text.trim(), tab?.incognito === true);
}
