import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE, POND, STORY, storyRecords } from '../harness/story-records.ts';
import { endReader, openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

/** More letters than these the field does not take. */
const MOST_TYPED = 4096;

/** The view in front: of several that were opened, the others are hidden. */
const titles = (view: ReaderView) =>
  view.run(async () =>
    [...document.querySelectorAll('main:not([hidden]) .links .link-title')].map((one) => one.textContent),
  );
const status = (view: ReaderView) =>
  view.run(async () => document.querySelector<HTMLElement>('main:not([hidden]) [role="status"]')?.innerText ?? '');
/** How what has the focus is called. */
const focused = (view: ReaderView) =>
  view.run(async () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const untilFound = (view: ReaderView, text: string) => view.waitFor(`main[data-found=${JSON.stringify(text)}]`);
const untilBack = (popup: ReaderView) => popup.waitFor('main[data-page]:not([hidden])');

/** Opens the search by its keys, types, and waits until what was found is on the screen. */
async function search(view: ReaderView, text: string): Promise<void> {
  await view.press('k', 'Control');
  await view.waitFor('.search-field:focus');
  await view.keys(text);
  await untilFound(view, text);
}

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  let shown = '';
  /** The folder of the search's files. */
  let files: string;
  beforeAll(async () => {
    reader = await start(storyRecords(), (folder) => {
      files = path.join(folder, 'collections/example/search');
    });
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    // The last test takes a file away, of which Chromium may tell.
    await endReader(reader, (fault) => fault.includes('ERR_FILE_NOT_FOUND'));
  });

  /** The popup on a page, which is not loaded again where it is there. */
  async function popupAt(url: string): Promise<ReaderView> {
    if (url !== shown) await reader.goto(url);
    shown = url;
    return reader.openPopup();
  }

  async function untilOpened(url: string): Promise<void> {
    await expect.poll(reader.tabs).toContain(url);
  }

  describe('the search in the popup', () => {
    test('opens by its button with the focus in its field, and says what it searches', async () => {
      const popup = await popupAt(STORY);
      await popup.click('header [aria-label="Search"]');
      await untilFound(popup, '');
      expect(await focused(popup)).toBe('Search your collections');
      expect(await status(popup)).toContain('70 records in 1 collection');
      await popup.close();
    });

    test('opens by Ctrl+K, and finds as one types, with a typing error, too', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'first gardn');
      expect(await titles(popup)).toEqual(['The first story of a garden']);
      expect(await status(popup)).toBe('1 record');
      expect(await popup.lines()).toContain('Even News · 30 Jun 2021 · quality 0');
      await popup.close();
    });

    test('shows more, and hands the focus to the first new row', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'garden');
      expect((await titles(popup)).length).toBe(20);
      expect(await status(popup)).toBe('48 records');
      await popup.click('.browse .links-all');
      await popup.waitFor('.links li:nth-child(40)');
      await popup.waitFor('.links li:nth-child(21) > a:focus');
      await popup.click('.browse .links-all');
      await popup.waitFor('.links li:nth-child(48)');
      expect(await popup.run(async () => document.querySelector('.browse .links-all') === null)).toBe(true);
      expect(new Set(await titles(popup)).size).toBe(48);
      await popup.close();
    });

    test('is walked by arrows, and Enter opens the record in a new tab', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'part 7');
      await popup.press('ArrowDown');
      expect(await focused(popup)).toContain('Gardening, part 7');
      await popup.press('ArrowUp');
      expect(await focused(popup)).toBe('Search your collections');
      await popup.press('ArrowDown');
      await popup.press('Enter');
      await untilOpened('https://news.example/2021/part-7');
    });

    test.each([
      ['the button', (popup: ReaderView) => popup.click('header:not([hidden]) [aria-label="Back"]')],
      ['Escape', (popup: ReaderView) => popup.press('Escape')],
      ['Alt+←', (popup: ReaderView) => popup.press('ArrowLeft', 'Alt')],
    ])('leads back by %s to where the reader was', async (_, back) => {
      const popup = await popupAt(STORY);
      await popup.click('header [aria-label="Search"]');
      await popup.waitFor('.search-field:focus');
      await popup.keys('garden');
      await untilFound(popup, 'garden');
      await back(popup);
      await untilBack(popup);
      expect(await focused(popup)).toBe('Search');
      expect(await popup.run(async () => document.querySelector('.search-field') === null)).toBe(true);
      expect((await popup.lines()).slice(0, 2)).toEqual(['Made · matched by address', 'The first story of a garden']);
      await popup.close();
    });

    test('takes a slash that is typed into the field for text', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'part/4');
      expect((await titles(popup))[0]).toBe('Gardening, part 4');
      await popup.close();
    });

    test('says in words that nothing was found', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'xyzzyqwv');
      expect((await popup.lines()).join()).toContain('Nothing found for “xyzzyqwv”');
      expect(await status(popup)).toContain('xyzzyqwv');
      expect(await titles(popup)).toEqual([]);
      await popup.close();
    });

    test('finds an article by its address, however that is written', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'https://amp.news.example/2021/part-9?utm_source=x');
      expect(await titles(popup)).toEqual(['Gardening, part 9']);
      await popup.close();
    });

    test('goes on after the background was stopped', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'garden');
      await reader.stopBackground();
      await popup.keys('ing, part 12');
      await untilFound(popup, 'gardening, part 12');
      expect((await titles(popup))[0]).toBe('Gardening, part 12');
      await popup.close();
    });

    test.each([
      ['markup', '<script>alert(1)</script>'],
      ['the signs of a pattern', '.*+?^$()|[]\\ # % / !'],
      ['directions', '\u202Eevil\u2066'],
      ['ten thousand letters', 'x'.repeat(10_000)],
    ])('takes %s for text', async (_, text) => {
      const popup = await popupAt(STORY);
      await popup.press('k', 'Control');
      await popup.waitFor('.search-field:focus');
      // At once, as what is pasted comes.
      await popup.run(async (all) => void document.execCommand('insertText', false, all), text);
      await popup.waitFor('main.browse:not([data-found=""])');
      expect(await popup.valueOf('.search-field')).toBe(text.slice(0, MOST_TYPED));
      const seen = await popup.run(async () => ({
        title: document.title,
        elements: document.querySelectorAll('main script, main img').length,
        overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      }));
      expect(seen).toEqual({ title: 'Article Context', elements: 0, overflow: 0 });
      await popup.close();
    });

    test('shows a hostile record as text', async () => {
      const popup = await popupAt(STORY);
      await search(popup, 'onerror');
      expect(await titles(popup)).toEqual([HOSTILE.replace(/[\u202C\u202E]/g, '')]);
      expect(await popup.run(async () => document.title)).toBe('Article Context');
      await popup.close();
    });
  });

  describe('lists in the popup', () => {
    test('a topic leads to its records, newest or best first, and back to the topic', async () => {
      const popup = await popupAt(STORY);
      await popup.click('.chip');
      await untilFound(popup, 'newest');
      expect(await focused(popup)).toBe('Gardens & roofs');
      expect(await status(popup)).toBe('Topic · 30 records');
      expect((await titles(popup)).slice(0, 2)).toEqual(['The first story of a garden', 'Gardening, part 1']);
      await popup.click('main:not([hidden]) .choice button:first-child');
      await untilFound(popup, 'best');
      expect((await titles(popup)).slice(0, 2)).toEqual(['Gardening, part 29', 'Gardening, part 28']);
      await popup.click('.browse .links-all');
      await popup.waitFor('.links li:nth-child(30)');
      await popup.press('Escape');
      await untilBack(popup);
      await popup.waitFor('.chip:focus', 'Gardens & roofs');
      await popup.close();
    });

    test('more of a list that have no address: the focus is on the first of them', async () => {
      const popup = await popupAt(POND);
      await popup.click('.chip');
      await untilFound(popup, 'newest');
      await popup.focus('.browse .links-all');
      await popup.press('Enter');
      await popup.waitFor('.browse .links li:nth-child(21) > div:focus', 'Pond 20');
      await popup.close();
    });

    test('the provider leads to more from it, newest or best first, and Alt+← leads back, by keyboard', async () => {
      const popup = await popupAt(STORY);
      await popup.focus('[aria-label*="Even News"]');
      await popup.press('Enter');
      await untilFound(popup, 'newest');
      expect(await status(popup)).toBe('Publisher · 24 records');
      await popup.focus('main:not([hidden]) .choice button:first-child');
      await popup.press('Enter');
      await untilFound(popup, 'best');
      expect((await titles(popup))[0]).toBe('Gardening, part 46');
      await popup.press('ArrowLeft', 'Alt');
      await untilBack(popup);
      expect(await focused(popup)).toContain('Even News');
      await popup.close();
    });

    test('a record of a list opens its page in a new tab', async () => {
      const popup = await popupAt(STORY);
      await popup.click('.chip');
      const url = 'https://news.example/2021/part-1';
      await popup.click(`main[data-found="newest"] a[href="${url}"]`);
      await untilOpened(url);
    });

    test('the search opens over a list, which is as it was when coming back', async () => {
      const popup = await popupAt(STORY);
      await popup.click('.chip');
      await popup.waitFor('main[data-found="newest"] .links li:nth-child(20)');
      const scrolled = () => popup.run(async () => document.body.scrollTop);
      await popup.run(async () => document.body.scrollTo(0, 400));
      const before = await scrolled();
      expect(before).toBeGreaterThan(100);
      await search(popup, 'part 3');
      await popup.press('Escape');
      await popup.waitFor('main[data-found="newest"]:not([hidden])');
      expect(await scrolled()).toBe(before);
      expect(await focused(popup)).toBe('Gardens & roofs');
      await popup.press('Escape');
      await untilBack(popup);
      await popup.close();
    });
  });

  describe('a page without a record', () => {
    const UNKNOWN = 'https://www.news.example/2024/nobody-wrote-of-this';
    const openUnread = async (url: string) => {
      await (await popupAt(url)).close();
      return openReadPopup(reader);
    };

    test('shows the newest of its site below, and leads to all of them', async () => {
      const popup = await openUnread(UNKNOWN);
      expect(await titles(popup)).toEqual([
        'The first story of a garden',
        ...[1, 2, 3, 4].map((part) => `Gardening, part ${part}`),
      ]);
      expect(await popup.lines()).toContain('Other records of this site 48');
      await popup.click('.section .links-all');
      await untilFound(popup, 'newest');
      expect(await status(popup)).toBe('Site · 48 records');
      await popup.close();
    });

    test('of a site that nobody knows shows none', async () => {
      const popup = await openUnread('https://unknown.example/2024/nobody-wrote-of-this');
      expect(await titles(popup)).toEqual([]);
      expect(await popup.run(async () => document.querySelectorAll('.section').length)).toBe(0);
      await popup.close();
    });
  });

  test('links on the search page open behind where the reader wants that, and the page stays', async () => {
    const page = await reader.openPage('search.html?q=part%208');
    const url = 'https://news.example/2021/part-8';
    const times = async () => (await reader.tabs()).filter((one) => one === url).length;
    const visibility = () => page.run(async () => document.visibilityState);
    await page.waitFor('main[data-found="part 8"] .links a');
    // Both at once: what is seen of the theme tells that the other was taken, too.
    await reader.behind(() => chrome.storage.local.set({ links: 'background', theme: 'dark' }));
    await page.waitFor('html[data-theme="dark"]');
    await page.click(`.links a[href="${url}"]`);
    await expect.poll(times).toBe(1);
    expect(await visibility()).toBe('visible');
    await reader.behind(() => chrome.storage.local.remove(['links', 'theme']));
    await page.waitFor('html:not([data-theme="dark"])');
    await page.click(`.links a[href="${url}"]`);
    await expect.poll(times).toBe(2);
    await expect.poll(visibility).toBe('hidden');
    await page.close();
  });

  describe('in its files', () => {
    test('something else shows nothing that may not be shown', async () => {
      const file = path.join(files, 'rows.txt');
      const rows = readFileSync(file, 'utf8');
      expect(rows).toContain('https://evil.example/2021/a');
      writeFileSync(file, rows.replace('https://evil.example/2021/a', 'javascript:document.title=1'));
      await reader.stopBackground();
      const popup = await popupAt(STORY);
      await search(popup, 'onerror');
      expect(await popup.run(async () => document.querySelectorAll('main:not([hidden]) a').length)).toBe(0);
      expect((await titles(popup)).length).toBeLessThanOrEqual(1);
      await popup.close();
      expect(await reader.faults()).toEqual([]);
      writeFileSync(file, rows);
    });

    test('a gap is told by the search and by a list, and the page’s own context is there', async () => {
      rmSync(path.join(files, 'terms.txt'));
      await reader.stopBackground();
      const popup = await popupAt(STORY);
      expect(await popup.lines()).toContain('The first story of a garden');
      await popup.click('.chip');
      await popup.waitFor('main.browse .note');
      expect(await popup.lines()).toContain('Damaged, so not searched: Made');
      await search(popup, 'garden');
      expect(await popup.lines()).toContain('Damaged, so not searched: Made');
      await popup.close();
    });
  });
});
