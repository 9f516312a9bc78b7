import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, ignoreClosed } from '../../build/browser/real-popup.ts';
import { linesOf } from './harness/article.ts';
import { openSearch } from './harness/open-search.ts';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { startPictureTab } from './harness/picture-tab.ts';
import { popupAt } from './harness/popup-at.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';
import { stopWorker } from './harness/worker.ts';

const STORY = 'https://news.example/2021/the-first-story';
const POND = 'https://water.example/2021/the-first-pond';
const HOSTILE = '<img src=x onerror="document.title=1"> & "quoted" \u202Eevil\u202C';

/** 48 stories of two publishers, the higher the number the older and the better, one that means harm, and 21 of ponds, of which the oldest has no address. */
function records(): { [path: string]: string } {
  const stories = Array.from({ length: 48 }, (_, index): [string, string] => [
    `story-${index}.md`,
    toMarkdown({
      title: index === 0 ? 'The first story of a garden' : `Gardening, part ${index}`,
      excerpt: 'The beds are narrow.',
      webUrl: index === 0 ? STORY : `https://news.example/2021/part-${index}`,
      publishedDateTime: new Date(Date.UTC(2021, 5, 30 - index)).toISOString(),
      quality: index,
      provider: { name: index % 2 === 0 ? 'Even News' : 'Odd News' },
      topics: index < 30 ? ['Gardens & roofs'] : ['Other'],
    }),
  ]);
  const hostile = { title: HOSTILE, webUrl: 'https://evil.example/2021/a', provider: { name: HOSTILE } };
  const ponds = Array.from({ length: 21 }, (_, index): [string, string] => [
    `pond-${index}.md`,
    toMarkdown({
      title: `Pond ${index}`,
      ...(index < 20 && { webUrl: index === 0 ? POND : `https://water.example/2021/pond-${index}` }),
      publishedDateTime: new Date(Date.UTC(2021, 5, 30 - index)).toISOString(),
      provider: { name: 'Water News' },
      topics: ['Ponds'],
    }),
  ]);
  return { ...Object.fromEntries([...stories, ...ponds]), 'hostile.md': toMarkdown(hostile) };
}

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ extension: await packRecords(records(), 'Made') });
});
afterAll(() => running.close());

/** The view in front: of several that were opened, the others are hidden. */
const titles = (popup: Page) =>
  popup.$$eval('main:not([hidden]) .links .link-title', (found) => found.map((one) => one.textContent));
const statusOf = (popup: Page) =>
  popup.$$eval('main:not([hidden]) [role="status"]', (found) => found.map((one) => (one as HTMLElement).innerText));
const focused = (popup: Page) =>
  popup.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
const isOnPage = (popup: Page) => popup.$eval('main[data-page]', (main) => !main.hasAttribute('hidden'));

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

describe('the search in the popup', () => {
  test('opens by its button with the focus in its field, and says what it searches', async () => {
    const popup = await popupAt(running, STORY);
    await popup.click('header [aria-label="Search"]');
    await popup.waitForSelector('main[data-found=""]');
    expect(await focused(popup)).toBe('Search your collections');
    expect(await statusOf(popup)).toEqual([expect.stringContaining('70 records in 1 collection')]);
    await closePopup(popup);
  });

  test('opens by Ctrl+K, and finds as one types, with a typing error, too', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'first gardn');
    expect(await titles(popup)).toEqual(['The first story of a garden']);
    expect(await statusOf(popup)).toEqual(['1 record']);
    expect(await linesOf(popup)).toContain('Even News · 30 Jun 2021 · quality 0');
    await closePopup(popup);
  });

  test('shows more, and hands the focus to the first new row', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'garden');
    expect((await titles(popup)).length).toBe(20);
    expect(await statusOf(popup)).toEqual(['48 records']);
    await popup.click('.browse .links-all');
    await popup.waitForSelector('.links li:nth-child(40)');
    expect(await popup.$eval('.links li:nth-child(21) > a', (link) => link === document.activeElement)).toBe(true);
    await popup.click('.browse .links-all');
    await popup.waitForSelector('.links li:nth-child(48)');
    expect(await popup.$('.browse .links-all')).toBeNull();
    expect(new Set(await titles(popup)).size).toBe(48);
    await closePopup(popup);
  });

  test('is walked by arrows, and Enter opens the record in a new tab', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'part 7');
    await popup.keyboard.press('ArrowDown');
    expect(await focused(popup)).toContain('Gardening, part 7');
    await popup.keyboard.press('ArrowUp');
    expect(await focused(popup)).toBe('Search your collections');
    await popup.keyboard.press('ArrowDown');
    const url = 'https://news.example/2021/part-7';
    const [target] = await Promise.all([
      running.browser.waitForTarget((found) => found.url() === url),
      popup.keyboard.press('Enter').catch(ignoreClosed),
    ]);
    await (await target.page())?.close();
  });

  test.each([
    ['the button', async (popup: Page) => popup.click('header:not([hidden]) [aria-label="Back"]')],
    ['Escape', async (popup: Page) => popup.keyboard.press('Escape')],
    [
      'Alt+←',
      async (popup: Page) => {
        await popup.keyboard.down('Alt');
        await popup.keyboard.press('ArrowLeft');
        await popup.keyboard.up('Alt');
      },
    ],
  ])('leads back by %s to where the reader was', async (_, back) => {
    const popup = await popupAt(running, STORY);
    await popup.click('header [aria-label="Search"]');
    await type(popup, 'garden');
    await back(popup);
    await popup.waitForSelector('main[data-page]:not([hidden])');
    expect(await focused(popup)).toBe('Search');
    expect(await popup.$('.search-field')).toBeNull();
    expect(await linesOf(popup)).toContain('The first story of a garden');
    await closePopup(popup);
  });

  test('takes a slash that is typed into the field for text', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'part/4');
    expect((await titles(popup))[0]).toBe('Gardening, part 4');
    await closePopup(popup);
  });

  test('says in words that nothing was found', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'xyzzyqwv');
    expect((await statusOf(popup)).join().replace(/[\u2066-\u2069]/g, '')).toContain('Nothing found for “xyzzyqwv”');
    expect(await titles(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('finds an article by its address, however that is written', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'https://amp.news.example/2021/part-9?utm_source=x');
    expect(await titles(popup)).toEqual(['Gardening, part 9']);
    await closePopup(popup);
  });

  test('goes on after the worker was stopped', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'garden');
    await stopWorker(running);
    await typeOn(popup, 'ing, part 12', 'gardening, part 12');
    expect((await titles(popup))[0]).toBe('Gardening, part 12');
    await closePopup(popup);
  });

  test.each([
    ['markup', '<script>alert(1)</script>'],
    ['the signs of a pattern', '.*+?^$()|[]\\ # % / !'],
    ['directions', '\u202Eevil\u2066'],
    ['ten thousand letters', 'x'.repeat(10_000)],
  ])('takes %s for text', async (_, text) => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await popup.waitForSelector('.search-field:focus');
    await popup.keyboard.sendCharacter(text);
    await popup.waitForFunction(() => document.querySelector<HTMLElement>('main.browse')?.dataset.found !== '');
    expect(await popup.title()).toBe('Article Context');
    expect(await popup.$$eval('main script, main img', (found) => found.length)).toBe(0);
    expect(
      await popup.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBe(0);
    await closePopup(popup);
  });

  test('shows a hostile record as text', async () => {
    const popup = await popupAt(running, STORY);
    await openSearch(popup);
    await type(popup, 'onerror');
    expect(await titles(popup)).toEqual(['<img src=x onerror="document.title=1"> & "quoted" evil']);
    expect(await popup.title()).toBe('Article Context');
    await closePopup(popup);
  });
});

describe('lists in the popup', () => {
  test('a topic leads to its records, newest or best first, and back to the topic', async () => {
    const popup = await popupAt(running, STORY);
    await popup.click('.chip');
    await popup.waitForSelector('main[data-found="newest"]');
    expect(await focused(popup)).toBe('Gardens & roofs');
    expect((await statusOf(popup))[0]).toBe('Topic · 30 records');
    expect((await titles(popup)).slice(0, 2)).toEqual(['The first story of a garden', 'Gardening, part 1']);
    await popup.click('main:not([hidden]) .choice button:first-child');
    await popup.waitForSelector('main[data-found="best"]');
    expect((await titles(popup)).slice(0, 2)).toEqual(['Gardening, part 29', 'Gardening, part 28']);
    await popup.click('.browse .links-all');
    await popup.waitForSelector('.links li:nth-child(30)');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('main[data-page]:not([hidden])');
    expect(await focused(popup)).toBe('Gardens & roofs');
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('chip');
    await closePopup(popup);
  });

  test('more of a list that have no address: the focus is on the first of them', async () => {
    const popup = await popupAt(running, POND);
    await popup.click('.chip');
    await popup.waitForSelector('main[data-found="newest"]');
    await popup.focus('.browse .links-all');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.browse .links li:nth-child(21)');
    expect(await popup.$eval(':focus', (row) => [row.localName, row.firstChild?.textContent])).toEqual([
      'div',
      'Pond 20',
    ]);
    await closePopup(popup);
  });

  test('the provider leads to more from it, newest or best first, and Alt+← leads back, by keyboard', async () => {
    const popup = await popupAt(running, STORY);
    await popup.focus('[aria-label*="Even News"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('main[data-found="newest"]');
    expect((await statusOf(popup))[0]).toBe('Publisher · 24 records');
    await popup.focus('main:not([hidden]) .choice button:first-child');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('main[data-found="best"]');
    expect((await titles(popup))[0]).toBe('Gardening, part 46');
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('ArrowLeft');
    await popup.keyboard.up('Alt');
    await popup.waitForSelector('main[data-page]:not([hidden])');
    expect(await focused(popup)).toContain('Even News');
    await closePopup(popup);
  });

  test('a record of a list opens its page in a new tab', async () => {
    const popup = await popupAt(running, STORY);
    await popup.click('.chip');
    await popup.waitForSelector('main[data-found="newest"] .links a');
    const url = 'https://news.example/2021/part-1';
    const [target] = await Promise.all([
      running.browser.waitForTarget((found) => found.url() === url),
      popup.click(`main:not([hidden]) a[href="${url}"]`).catch(ignoreClosed),
    ]);
    await (await target.page())?.close();
  });

  test('the search opens over a list, which is as it was when coming back', async () => {
    const popup = await popupAt(running, STORY);
    await popup.click('.chip');
    await popup.waitForSelector('main[data-found="newest"] .links li:nth-child(20)');
    await popup.evaluate(() => document.body.scrollTo(0, 400));
    const before = await popup.evaluate(() => document.body.scrollTop);
    expect(before).toBeGreaterThan(100);
    await openSearch(popup);
    await type(popup, 'part 3');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('main[data-found="newest"]:not([hidden])');
    expect(await popup.evaluate(() => document.body.scrollTop)).toBe(before);
    expect(await focused(popup)).toBe('Gardens & roofs');
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('main[data-page]:not([hidden])');
    expect(await isOnPage(popup)).toBe(true);
    await closePopup(popup);
  });

  test('a page without a record shows the newest of its site below, and leads to all of them', async () => {
    await running.tab.goto('https://www.news.example/2024/nobody-wrote-of-this');
    const popup = await readPopup(running, running.tab);
    expect(await titles(popup)).toEqual([
      'The first story of a garden',
      ...[1, 2, 3, 4].map((part) => `Gardening, part ${part}`),
    ]);
    expect(await linesOf(popup)).toContain('Other records of this site 48');
    await popup.click('.section .links-all');
    await popup.waitForSelector('main[data-found="newest"]');
    expect((await statusOf(popup))[0]).toBe('Site · 48 records');
    await closePopup(popup);
  });

  test('a page of a site that nobody knows shows none', async () => {
    await running.tab.goto('https://unknown.example/2024/nobody-wrote-of-this');
    const popup = await readPopup(running, running.tab);
    expect(await titles(popup)).toEqual([]);
    expect(await popup.$$eval('.section', (sections) => sections.length)).toBe(0);
    await closePopup(popup);
  });
});

test('links on the search page open behind where the reader wants that, and the page stays', async () => {
  const page = await running.openTab(`chrome-extension://${running.extension.id}/search.html?q=part%207`);
  const seen = await page.waitForSelector('main[data-found="part 7"] .links a');
  const url = 'https://news.example/2021/part-7';
  const openedBy = async (act: () => Promise<void>) => {
    const [target] = await Promise.all([running.browser.waitForTarget((found) => found.url() === url), act()]);
    const opened = await target.page();
    const isInFront = await opened?.evaluate(() => document.visibilityState === 'visible');
    await opened?.close();
    return isInFront;
  };
  expect(await openedBy(async () => seen?.click())).toBe(true);
  await page.bringToFront();
  // Both at once: what is seen of the theme tells that the other was taken, too.
  await page.evaluate(() => chrome.storage.local.set({ links: 'background', theme: 'dark' }));
  await page.waitForSelector('html[data-theme="dark"]');
  expect(await openedBy(async () => seen?.click())).toBe(false);
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  await page.evaluate(() => chrome.storage.local.remove(['links', 'theme']));
  await page.close();
});

test('a page without a record leads to the search, and back', async () => {
  const pictures = await startPictureTab();
  try {
    const page = await pictures.show('none', 380);
    await page.click('main ::-p-text(Search your collections)');
    await type(page, 'garden');
    expect((await titles(page)).length).toBe(20);
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('Search your collections');
    expect(pictures.faults).toEqual([]);
  } finally {
    await pictures.close();
  }
});

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
    const extension = await packRecords(records(), 'Made');
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
    const extension = await packRecords(records(), 'Made');
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
