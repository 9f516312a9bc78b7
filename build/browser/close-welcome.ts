import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';

/** The page with which an extension may welcome its reader, in its folder. */
const PAGE = 'welcome.html';

/** Waits for the tab with which the extension welcomes a new reader, and closes it: what follows finds the tabs of every other day. */
export async function closeWelcome(browser: Browser, extension: string): Promise<void> {
  if (!existsSync(path.join(extension, PAGE))) return;
  const target = await browser.waitForTarget((found) => found.url().endsWith(`/${PAGE}`), { timeout: 10_000 });
  const page = await target.page();
  await page?.close();
}
