import type { Page } from 'puppeteer-core';
import { openPopup } from '../../../build/browser/real-popup.ts';
import type { TestBrowser } from './start-browser.ts';

/** Opens a page in the first tab, and the popup on it; returns the popup when it has drawn itself. */
export async function popupAt(running: TestBrowser, url: string): Promise<Page> {
  await running.tab.goto(url);
  return openPopup(running, running.tab);
}
