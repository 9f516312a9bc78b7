import type { Page } from 'puppeteer-core';

/** Opens the search by its keys, which work wherever the focus is. */
export async function openSearch(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('k');
  await page.keyboard.up('Control');
}
