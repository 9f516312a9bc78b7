import type { PageQuestion } from '../../messages/contract.ts';

/** What the browser tells of a tab. */
export type SeenTab = Partial<Pick<chrome.tabs.Tab, 'id' | 'windowId' | 'url' | 'incognito'>>;

/**
 * The page in a tab, or null where the browser keeps its address from the panel: `mayFollow` says whether the reader lets
 * it see the addresses of all tabs. Of those an address can still be missing: then the page is one that can't be checked.
 */
export function seenPage(tab: SeenTab | undefined, mayFollow: boolean): PageQuestion | null {
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  if (!mayFollow && !tab.url) return null;
  return { url: tab.url || undefined, tabId: tab.id, windowId: tab.windowId, isPrivate: tab.incognito === true };
}

/** Whether two pages are one to a reader: the same address in the same tab. */
export function isSamePage(one: PageQuestion | null, other: PageQuestion | null): boolean {
  return one?.tabId === other?.tabId && one?.url === other?.url;
}
