import type { Page } from 'puppeteer-core';
import { openPopup } from '../../../build/browser/real-popup.ts';
import type { TestBrowser } from './start-browser.ts';

/** Opens the popup on a tab; returns it when it has drawn what the page says of itself, too. */
export async function readPopup(running: TestBrowser, tab: Page): Promise<Page> {
  const popup = await openPopup(running, tab);
  await popup.waitForSelector('main[data-page="read"]', { timeout: 5000 });
  return popup;
}
