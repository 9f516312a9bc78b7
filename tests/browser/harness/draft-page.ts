import type { Page } from 'puppeteer-core';
import { ignoreClosed } from '../../../build/browser/real-popup.ts';
import { readPopup } from './read-popup.ts';
import type { TestBrowser } from './start-browser.ts';

/** Presses something in the popup on a tab that opens a draft; the page of the draft. */
export async function openedDraft({ browser }: TestBrowser, press: () => Promise<void>): Promise<Page> {
  const known = new Set(browser.targets());
  const [target] = await Promise.all([
    browser.waitForTarget((found) => found.url().includes('/draft.html#') && !known.has(found)),
    press().catch(ignoreClosed),
  ]);
  const page = await target.page();
  if (page === null) throw new Error('the draft opened in something that is no tab');
  await page.waitForSelector('body[data-ready="draft"]');
  return page;
}

/** Presses 'Draft a record from this page' in the popup on a tab; the page that it opens. */
export async function draftFrom(running: TestBrowser, tab: Page): Promise<Page> {
  const popup = await readPopup(running, tab);
  return openedDraft(running, () => popup.click('main ::-p-text(Draft a record from this page)'));
}

/** Drafts a record of the page at an address. */
export async function draftOf(running: TestBrowser, url: string): Promise<Page> {
  await running.tab.bringToFront();
  await running.tab.goto(url);
  return draftFrom(running, running.tab);
}

/** Presses 'Edit this record' in the popup on the page at an address; the page that it opens. */
export async function editOf(running: TestBrowser, url: string): Promise<Page> {
  await running.tab.bringToFront();
  await running.tab.goto(url);
  const popup = await readPopup(running, running.tab);
  await popup.click('[popovertarget="more-menu"]');
  return openedDraft(running, () => popup.click('#more-menu ::-p-text(Edit this record)'));
}

/** What stands in the field of that label. */
export const fieldOf = (page: Page, label: string) =>
  page.$eval(`::-p-aria(${label})`, (field) => (field as HTMLInputElement).value);

/** Writes another text into the field of that label. */
export async function retype(page: Page, label: string, text: string): Promise<void> {
  const field = await page.waitForSelector(`::-p-aria(${label})`);
  await field?.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await field?.type(text);
}

/** Waits until the page says that of the reader's own collection. */
export async function said(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll('[role="status"]')].some((one) => one.textContent?.includes(wanted)),
    // By the clock: a tab behind another one draws nothing, and a changed text is no mutation to the driver.
    { timeout: 20_000, polling: 100 },
    text,
  );
}

/** Presses the button that adds or changes the record, until that is said. */
export async function keep(page: Page, text = 'Added.'): Promise<void> {
  await page.bringToFront();
  await page.click('.draft-own .primary');
  await said(page, text);
}
