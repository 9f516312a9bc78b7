import type { Page } from 'puppeteer-core';
import { bundleForPage } from './bundle-for-page.ts';
import type * as inPage from './in-page.ts';
import { openInTab } from './open-in-tab.ts';
import type { TestBrowser } from './start-browser.ts';

declare global {
  /** What the tests call in a page of the extension. */
  var inside: typeof inPage;
}

/** The script that gives a page of the extension the product's own functions for tests to call: `inside`. */
export const insideScript = (): Promise<string> => bundleForPage('harness/in-page.ts', 'inside');

/** Opens a page of the extension in a new tab, with those functions. */
export async function pageInside({ browser, extension }: Pick<TestBrowser, 'browser' | 'extension'>): Promise<Page> {
  const page = await openInTab(browser, `chrome-extension://${extension.id}/manifest.json`);
  await page.evaluate(await insideScript());
  return page;
}
