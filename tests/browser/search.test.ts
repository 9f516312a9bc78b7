import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { linesOf } from './harness/article.ts';
import { openSearch } from './harness/open-search.ts';
import { packRecords } from './harness/packed-records.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { STORY, storyRecords } from './harness/story-records.ts';
import { violations } from './harness/violations.ts';

// What a reader does with the search and the lists: reader/search.test.ts.

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ extension: await packRecords(storyRecords(), 'Made') });
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

describe('with damaged search files', () => {
  let damaged: TestBrowser;
  beforeAll(async () => {
    const extension = await packRecords(storyRecords(), 'Made');
    rmSync(path.join(extension, 'collections/example/search/terms.txt'));
    damaged = await startBrowser({ extension });
  });
  afterAll(() => damaged.close());

  test('the search and a list say so, and the page’s own context is there', async () => {
    const popup = await popupAt(damaged, STORY);
    expect(await linesOf(popup)).toContain('The first story of a garden');
    await popup.click('.chip');
    await popup.waitForSelector('main.browse .note');
    expect(await linesOf(popup)).toContain('Damaged, so not searched: Made');
    await openSearch(popup);
    await type(popup, 'garden');
    expect(await linesOf(popup)).toContain('Damaged, so not searched: Made');
    await closePopup(popup);
  });
});

describe('with search files of something else', () => {
  test('the search shows nothing that may not be shown', async () => {
    const extension = await packRecords(storyRecords(), 'Made');
    const file = path.join(extension, 'collections/example/search/rows.txt');
    const text = readFileSync(file, 'utf8');
    expect(text).toContain('https://evil.example/2021/a');
    writeFileSync(file, text.replace('https://evil.example/2021/a', 'javascript:document.title=1'));
    const poisoned = await startBrowser({ extension });
    try {
      const popup = await popupAt(poisoned, STORY);
      await openSearch(popup);
      await type(popup, 'onerror');
      expect(await popup.$$eval('main:not([hidden]) a', (links) => links.length)).toBe(0);
      expect((await titles(popup)).length).toBeLessThanOrEqual(1);
      await closePopup(popup);
      expect(poisoned.faults).toEqual([]);
    } finally {
      await poisoned.close();
    }
  });
});
