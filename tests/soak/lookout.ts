import type { Page } from 'puppeteer-core';

/** A tab's button and what is in the tab, as the browser has them. */
export interface TabButton {
  tabId: number;
  windowId: number;
  url: string;
  isActive: boolean;
  isLoading: boolean;
  isPrivate: boolean;
  badge: string;
  title: string;
}

/**
 * What the buttons of all tabs show. Asked in a page of the extension, so that it needs no worker and wakes none.
 */
export function buttonsSeenBy(lookout: Page): Promise<TabButton[]> {
  return lookout.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    return Promise.all(
      tabs.map(async ({ id: tabId = -1, windowId, url = '', active, status, incognito }) => ({
        tabId,
        windowId,
        url,
        isActive: active,
        isLoading: status !== 'complete',
        isPrivate: incognito,
        badge: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      })),
    );
  });
}
