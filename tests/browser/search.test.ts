import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { openSearch } from './harness/open-search.ts';
import { packRecords } from './harness/packed-records.ts';
import { popupAt } from './harness/popup-at.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';
import { STORY, storyRecords } from './harness/story-records.ts';
import { violations } from './harness/violations.ts';

// What a reader does with the search and the lists: reader/search.test.ts.

let running: TestBrowser;
beforeAll(async () => {
  running = await startSharedBrowser({ extension: await packRecords(storyRecords(), 'Made') });
});
afterAll(() => running.close());

/** The view in front: of several that were opened, the others are hidden. */
const titles = (popup: Page) =>
  popup.$$eval('main:not([hidden]) .links .link-title', (found) => found.map((one) => one.textContent));
/** Types into the search, and waits until what was found is on the screen. */
async function type(popup: Page, text: string): Promise<void> {
  await popup.waitForSelector('.search-field:focus');
  await popup.keyboard.type(text);
  await popup.waitForSelector(`main[data-found=${JSON.stringify(text)}]`);
}

/** Types behind what is in the field. */
async function typeOn(popup: Page, typed: string, text: string): Promise<void> {
  await popup.keyboard.type(typed);
  await popup.waitForSelector(`main[data-found=${JSON.stringify(text)}]`);
}

test('axe finds nothing wrong with what was found, nothing found, and a list', async () => {
  const popup = await popupAt(running, STORY);
  await openSearch(popup);
  await type(popup, 'garden');
  expect(await violations(popup)).toEqual([]);
  await typeOn(popup, 'xyzzy', 'gardenxyzzy');
  expect(await violations(popup)).toEqual([]);
  await popup.keyboard.press('Escape');
  await popup.waitForSelector('main[data-page]:not([hidden])');
  await popup.click('.chip');
  await popup.waitForSelector('main[data-found="newest"]');
  expect(await violations(popup)).toEqual([]);
  await closePopup(popup);
});

test('axe finds nothing wrong with the search as a page', async () => {
  const page = await running.openTab(`chrome-extension://${running.extension.id}/search.html?q=garden`);
  await page.waitForSelector('main[data-found="garden"]');
  expect((await titles(page)).length).toBe(20);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
