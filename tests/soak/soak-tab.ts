import type { Page } from 'puppeteer-core';

/** One of the soak's tabs. */
export interface SoakTab {
  page: Page;
  tabId: number;
}

/** Opens a tab behind the others, in a window or in the one of the lookout; `isPrivate` is the window's. */
export async function openSoakTab(lookout: Page, windowId?: number): Promise<SoakTab> {
  const url = `https://opened.example/${crypto.randomUUID()}`;
  const [target, tabId] = await Promise.all([
    lookout.browser().waitForTarget((found) => found.url() === url),
    lookout.evaluate(async (tab) => (await chrome.tabs.create(tab)).id ?? -1, {
      url,
      active: false,
      ...(windowId !== undefined && { windowId }),
    }),
  ]);
  const page = await target.page();
  if (page === null) throw new Error(`${url} opened in something that is no tab`);
  return { page, tabId };
}
