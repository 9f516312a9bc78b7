import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { MADE_LANGUAGES, type MadeLanguageName } from '../views/made-words.ts';
import { openedDraft } from './harness/draft-page.ts';
import { GREEK, greekRecords } from './harness/greek-records.ts';
import { startTranslated } from './harness/made-locale.ts';
import { openPanel } from './harness/open-panel.ts';
import { openSearch } from './harness/open-search.ts';
import { openOptions, written } from './harness/options-page.ts';
import { overflow, overfull } from './harness/overflow.ts';
import { popupAt } from './harness/popup-at.ts';
import { readPopup } from './harness/read-popup.ts';
import { said, untranslated } from './harness/said.ts';
import type { TestBrowser } from './harness/start-browser.ts';

type Act = (popup: Page) => Promise<unknown>;

const click = (selector: string) => async (page: Page) => (await page.waitForSelector(selector))?.click();

/** Presses the item of the menu at that place: its words are another language's. */
const pressItem = (place: number) => async (popup: Page) => {
  await popup.click('[popovertarget="more-menu"]');
  await popup.click(`#more-menu > :nth-child(${place})`);
};

const search = (text: string) => async (popup: Page) => {
  await openSearch(popup);
  await popup.waitForSelector('.search-field:focus');
  await popup.keyboard.sendCharacter(text);
  await popup.waitForSelector(`main[data-found=${JSON.stringify(text)}]`);
};

/** What the popup shows: a page, what is done there, and what is then seen. */
const POPUPS: [name: string, url: string, seen: string, act?: Act][] = [
  ['a record with 39 links', GREEK.many, '.links-all'],
  ['the menu', GREEK.many, '#more-menu:popover-open', click('[popovertarget="more-menu"]')],
  ['what quality means', GREEK.many, '.explanation:not([hidden])', click('.explained')],
  ['a whole excerpt', GREEK.many, '.fold-more[aria-expanded="true"]', click('.fold-more')],
  [
    'all links with their excerpts',
    GREEK.many,
    'li:nth-child(39) .link-excerpt',
    async (popup) => {
      await popup.click('.section-heading .quiet');
      await popup.click('.links-all');
    },
  ],
  ['two records of one address', GREEK.several, '.switcher'],
  ['a probable match', `${GREEK.many}?driver=mgg`, '.note-probable'],
  ['a hidden match', GREEK.several, '#hidden-note', pressItem(1)],
  ['an Arabic record', GREEK.arabic, 'h1:dir(rtl)'],
  ['a page that is listed', GREEK.listed, '.tag'],
  ['no record', GREEK.elsewhere, '.primary'],
  ['no record, but others of the site', GREEK.unknown, '.section'],
  ['a page that can’t be checked', 'about:blank', '.message'],
  ['the search before typing', GREEK.many, '.browse-status p', search('')],
  ['what is found', GREEK.many, '.browse .links a', search('μέρος')],
  ['nothing found', GREEK.many, '.browse-status p + p', search('ψψψψψ')],
  ['a topic', GREEK.many, '.browse .links a', click('.chip')],
  ['a citation', GREEK.many, '.cite optgroup', pressItem(2)],
  ['the citation of a paper', GREEK.listed, '.places a', pressItem(3)],
];

describe.each(Object.keys(MADE_LANGUAGES) as MadeLanguageName[])('in the made-up language %s', (language) => {
  let running: TestBrowser & { extensionFolder: string };
  beforeAll(async () => {
    running = await startTranslated(language, greekRecords(), { grants: { api: ['tabs'] } });
    running.web.answer(GREEK.elsewhere, {
      body: '<!doctype html><title>Κήποι</title><meta property="og:title" content="Κήποι"><a href="https://doi.org/10.5555/b.2">Ένα άρθρο</a>',
    });
  });
  afterAll(() => running.close());

  /** Nothing on the page, which says so many things at least, is in words of the code, and nothing sticks out. */
  async function isWhole(page: Page, least = 4): Promise<void> {
    const { direction, locale } = MADE_LANGUAGES[language];
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      locale,
      direction,
    ]);
    const texts = await said(page);
    expect(texts.length).toBeGreaterThanOrEqual(least);
    expect(untranslated(texts)).toEqual([]);
    expect(await overflow(page)).toEqual([]);
    expect(await overfull(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
    ).toBe(true);
  }

  test.each(POPUPS)('the popup: %s', async (_, url, seen, act) => {
    if (running.tab.url() !== url) await running.tab.goto(url);
    const popup = await (url === 'about:blank' ? popupAt(running, url) : readPopup(running, running.tab));
    await act?.(popup);
    await popup.waitForSelector(seen);
    await isWhole(popup);
    await closePopup(popup);
  });

  test('the popup: the offer to count', async () => {
    await (await running.worker()).evaluate(() => chrome.storage.local.set({ openings: 3 }));
    const popup = await popupAt(running, GREEK.many);
    await popup.waitForSelector('.offer');
    await isWhole(popup);
    await closePopup(popup);
  });

  test('the side panel, on a page that it sees and on one that it doesn’t', async () => {
    await running.tab.goto(GREEK.many);
    const panel = await openPanel(running);
    await panel.waitForSelector('main[data-page="read"] .links-all');
    await isWhole(panel);
    await running.tab.goto(GREEK.elsewhere);
    await panel.waitForSelector('body[data-ready="unseen"]');
    await isWhole(panel);
    await panel.click('.primary');
    await panel.waitForSelector('body[data-ready="none"]');
  });

  test('the page begins at its side, and what a record says at the record’s own', async () => {
    const { direction } = MADE_LANGUAGES[language];
    const isBefore = (popup: Page, one: string, other: string) =>
      popup.evaluate(
        (...selectors: [string, string]) => {
          const [a, b] = selectors.map((selector) => document.querySelector(selector)?.getBoundingClientRect());
          return a !== undefined && b !== undefined && a.right <= b.left;
        },
        one,
        other,
      );
    const directions = (popup: Page, ...selectors: string[]) =>
      Promise.all(selectors.map((one) => popup.$eval(one, (found) => getComputedStyle(found).direction)));
    const popup = await popupAt(running, GREEK.many);
    for (const [first, then] of [
      ['.header-text', '.header-buttons'],
      ['.row dt', '.row dd'],
      ['.quality-number', '.quality-line'],
    ] as const) {
      const pair: [string, string] = direction === 'ltr' ? [first, then] : [then, first];
      expect(await isBefore(popup, ...pair), `${first} before ${then}`).toBe(true);
    }
    expect(await directions(popup, 'header', '.section h2', '.row dt')).toEqual([direction, direction, direction]);
    expect(await directions(popup, 'h1', '.excerpt p', 'a.link-row', '.chip bdi')).toEqual([
      'ltr',
      'ltr',
      'ltr',
      'ltr',
    ]);
    await popup.click('.chip');
    const back = await popup.waitForSelector('.icon-back');
    expect(await back?.evaluate((icon) => getComputedStyle(icon).scale)).toBe(direction === 'ltr' ? 'none' : '-1 1');
    await closePopup(popup);
    const arabic = await popupAt(running, GREEK.arabic);
    expect(await directions(arabic, 'h1', '.excerpt p', 'a.link-row')).toEqual(['rtl', 'rtl', 'ltr']);
    await closePopup(arabic);
  });

  test('the button’s tooltip', async () => {
    await running.tab.goto(GREEK.many);
    const title = async () =>
      (await running.worker()).evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true });
        return chrome.action.getTitle(tab?.id === undefined ? {} : { tabId: tab.id });
      });
    await expect.poll(title).toContain('Μια ιστορία για κήπους');
    expect(await title()).toContain('39');
    expect(untranslated([await title()])).toEqual([]);
  });

  test.each([320, 800])('the options page, %i px wide: collections made and failed, each part open', async (width) => {
    const page = await openOptions(running);
    await page.setViewport({ width, height: 700 });
    const name = `Ρόδα ${width}`;
    const files = [
      written(`${name}/collection.yml`, `name: ${name}\n`),
      written(`${name}/a.md`, '---\ntitle: Ένα ρόδο\nwebUrl: https://news.example/rose\n---\n'),
      written(`${name}/b.md`, '---\ntitle: Δύο: ρόδα\n---\n'),
    ];
    const choose = async (...chosen: string[]) => {
      const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#add .item-actions button')]);
      await chooser.accept(chosen);
    };
    await choose(...files);
    await page.waitForSelector('.job .problems, .problems');
    await choose(written('κενό.zip', 'zip'));
    await page.waitForSelector('.fault');
    for (const toggle of await page.$$('.item-toggle')) await toggle.click();
    await page.click('.part:last-child .setting:last-child .quiet');
    await page.waitForSelector('.reset');
    await isWhole(page);
    await page.close();
  });

  test.each([320, 800])('the search page, %i px wide', async (width) => {
    const page = await running.openTab(
      `chrome-extension://${running.extension.id}/search.html?q=${encodeURIComponent('κήποι')}`,
    );
    await page.setViewport({ width, height: 700 });
    await page.waitForSelector('main[data-found="κήποι"]');
    await isWhole(page);
    await page.close();
  });

  test.each([320, 800])('the welcome page, %i px wide', async (width) => {
    const page = await running.openTab(`chrome-extension://${running.extension.id}/welcome.html`);
    await page.setViewport({ width, height: 700 });
    await page.waitForSelector('body[data-ready="welcome"]');
    await isWhole(page);
    await page.close();
  });

  /** Opens a draft of a page that has no record. */
  async function openDraft(): Promise<Page> {
    await running.tab.bringToFront();
    await running.tab.goto(GREEK.elsewhere);
    const popup = await readPopup(running, running.tab);
    const page = await openedDraft(running, () => pressItem(1)(popup));
    await page.setViewport({ width: 320, height: 700 });
    return page;
  }

  test('a draft with faults', async () => {
    const page = await openDraft();
    await isWhole(page);
    for (const field of await page.$$('input.draft-input')) await field.type('ξ');
    await page.waitForSelector('.draft-problem');
    await page.click('.draft-add');
    await isWhole(page);
    await page.close();
  });

  test('a draft that is added, removed and brought back, and the list of one’s own records', async () => {
    const page = await openDraft();
    await page.click('.draft-own .primary');
    await page.waitForFunction(() => location.hash.startsWith('#edit/'));
    await isWhole(page);
    await page.click('.draft-own .quiet');
    await page.waitForSelector('.removed');
    await isWhole(page);
    await page.click('.removed button');
    await page.waitForSelector('.draft-form');
    for (const [place, state, least] of [
      ['own', 'own', 7],
      ['edit/never-was', 'gone', 3],
    ] as const) {
      const other = await running.openTab(`chrome-extension://${running.extension.id}/draft.html#${place}`);
      for (const width of [320, 800]) {
        await other.setViewport({ width, height: 700 });
        await other.waitForSelector(`body[data-ready="${state}"]`);
        await isWhole(other, least);
      }
      await other.close();
    }
    await page.close();
  });

  test('a damaged collection', async () => {
    rmSync(path.join(running.extensionFolder, 'collections/example/buckets'), { recursive: true });
    const popup = await popupAt(running, GREEK.several);
    expect(await popup.$eval('body', (body) => body.dataset.ready)).toBe('failed');
    await isWhole(popup);
    await closePopup(popup);
  });
});
