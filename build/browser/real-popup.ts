import type { Page, Target } from 'puppeteer-core';
import type { ExtensionBrowser } from './launch-chromium.ts';

/** An attribute that the popup sets on its body when it has drawn what it has to say. */
const READY = 'body[data-ready]';

/** Milliseconds in which a popup must open, draw itself or close. */
const PATIENCE = 5000;

const isPopup = (target: Target) => target.url().endsWith('/popup.html');

/**
 * Clicks the extension's button in the toolbar, on the tab in front, and returns the popup that opens, drawn or not yet.
 * `chrome.action.openPopup()` would not grant `activeTab`, and a popup.html in a tab would see itself.
 */
export async function clickButton({ browser, extension }: ExtensionBrowser, tab: Page): Promise<Page> {
  const [target] = await Promise.all([
    browser.waitForTarget(isPopup, { timeout: PATIENCE }),
    tab.triggerExtensionAction(extension),
  ]);
  return await target.asPage(); // `page()` is null: a popup is no tab.
}

/**
 * Opens the real popup on a tab and returns its page when it has drawn itself. One that is open already is closed first:
 * the click would only close it.
 */
export async function openPopup(running: ExtensionBrowser, tab: Page): Promise<Page> {
  for (const open of running.browser.targets().filter(isPopup)) await closePopup(await open.asPage());
  await tab.bringToFront(); // The button works on the window's active tab, whichever is named.
  const popup = await clickButton(running, tab);
  await popup.waitForSelector(READY, { timeout: PATIENCE });
  return popup;
}

/** Closes the popup and waits until it is gone. One that is already gone is fine. */
export async function closePopup(popup: Page): Promise<void> {
  const gone = new Promise((resolve) => popup.once('close', resolve));
  if (popup.isClosed()) return;
  await popup.evaluate(() => window.close()).catch(ignoreClosed);
  await gone;
}

/** Swallows what puppeteer says when a page goes away under a command, as a popup does under a click that leads elsewhere; anything else is thrown again. */
export function ignoreClosed(error: unknown): void {
  if (
    !(error instanceof Error) ||
    !/Target closed|Session closed|detached frame|frame (?:was|got|is) detached/i.test(error.message)
  )
    throw error;
}
