import type { Page } from 'puppeteer-core';
import { ignoreClosed, openPopup } from '../../../build/browser/real-popup.ts';
import type { TestBrowser } from './start-browser.ts';

/** Opens the side panel by the popup's button, on the first tab; the popup closes. */
export async function openPanel(running: Pick<TestBrowser, 'browser' | 'extension' | 'close' | 'tab'>): Promise<Page> {
  const popup = await openPopup(running, running.tab);
  const closed = new Promise((resolve) => popup.once('close', resolve));
  const [target] = await Promise.all([
    running.browser.waitForTarget((found) => found.url().endsWith('/panel.html'), { timeout: 5000 }),
    popup.click('header .icon-button:has(.icon-panel)').catch(ignoreClosed),
  ]);
  await closed;
  const panel = await target.asPage();
  await panel.waitForSelector('body[data-ready]');
  return panel;
}
