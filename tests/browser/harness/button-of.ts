import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './start-browser.ts';

/** The badge and the tooltip of a tab's button, as the browser keeps them. The extension must be allowed to see addresses. */
export async function buttonOf({ worker }: TestBrowser, tab: Page): Promise<{ badge: string; title: string }> {
  const running = await worker();
  return running.evaluate(async (url) => {
    const [shown] = (await chrome.tabs.query({})).filter((one) => one.url === url);
    if (shown?.id === undefined) throw new Error(`no tab at ${url}`);
    const { id: tabId } = shown;
    return { badge: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  }, tab.url());
}
