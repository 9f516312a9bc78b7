import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './start-browser.ts';

/** Opens the options page in a tab of its own and returns it when it has drawn itself; `#add` leads to a part of it. */
export async function openOptions({ browser, extension }: TestBrowser, part = ''): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 800, height: 700 });
  await page.goto(`chrome-extension://${extension.id}/options.html${part}`);
  await page.waitForSelector('body[data-ready="options"]');
  return page;
}

/** The names of the collections on the page, in their order. */
export function namesOn(page: Page): Promise<string[]> {
  return page.$$eval('.item h3', (names) => names.map((name) => name.textContent ?? ''));
}

/** Waits until something is so on the page or in the browser behind it; fails with what was asked. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within 5 s: ${what}`);
  }
}
