import type { Page } from 'puppeteer-core';

/** Opens an address in a tab of Chromium and waits until it has loaded, a PDF into its viewer: to where a tab goes meanwhile the driver may not follow. */
export async function loadFully(tab: Page, url: string): Promise<void> {
  const response = await tab.goto(url);
  if (response?.headers()['content-type'] !== 'application/pdf') return;
  await tab.waitForFrame((frame) => frame !== tab.mainFrame() && frame.url() === url);
}
