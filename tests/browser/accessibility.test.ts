import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { type Scene, scenes } from '../../build/pictures/scenes.ts';
import { fixtures } from '../views/fixtures.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { MADE, packMadeRecords } from './harness/made-records.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';
import { popupAt } from './harness/popup-at.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';
import { violations, violationsInLight } from './harness/violations.ts';

describe('with the collection in the package', () => {
  let running: TestBrowser;
  beforeAll(async () => {
    running = await startSharedBrowser();
  });
  afterAll(() => running.close());

  const STATES = { found: ARTICLE.web, listed: PAPER, none: 'https://news.example/', unreadable: 'about:blank' };

  test.each(Object.entries(STATES))('axe finds nothing wrong in the state %s', async (state, url) => {
    const popup = await popupAt(running, url);
    expect(await popup.$eval('body', (body) => body.dataset.ready)).toBe(state === 'listed' ? 'found' : state);
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('axe finds nothing wrong with the menu and the explanation open', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    await popup.click('.explained');
    await popup.click('[popovertarget="more-menu"]');
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('axe finds nothing wrong with a citation', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu ::-p-text(Cite)');
    await popup.waitForSelector('.cite-article');
    await popup.select('.cite-article', '1');
    await popup.waitForSelector('.places');
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('every control is reached by keyboard, in the order it stands, and shows that it has the focus', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    const controls = await popup.$$eval(
      'button, a[href]',
      (found) => found.filter((one) => one.checkVisibility()).length,
    );
    const seen: { top: number; outline: string }[] = [];
    for (let index = 0; index < controls; index++) {
      await popup.keyboard.press('Tab');
      seen.push(
        await popup.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) throw new Error('nothing has the focus');
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          return { top: focused.getBoundingClientRect().top, outline: `${outlineStyle} ${outlineWidth}` };
        }),
      );
    }
    expect(seen.map(({ top }) => top)).toEqual([...seen].map(({ top }) => top).sort((a, b) => a - b));
    expect(seen.filter(({ outline }) => outline !== 'solid 2px')).toEqual([]);
    await closePopup(popup);
  });

  test('the menu opens and closes by keyboard and gives the focus back', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    const isOpen = () => popup.$eval('#more-menu', (menu) => menu.matches(':popover-open'));
    await popup.focus('[popovertarget="more-menu"]');
    await popup.keyboard.press('Enter');
    expect(await isOpen()).toBe(true);
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.matches('#more-menu button'))).toBe(true);
    await popup.click('[popovertarget="more-menu"]');
    expect(await isOpen()).toBe(false);
    await closePopup(popup);
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

describe('with made records', () => {
  let running: TestBrowser;
  beforeAll(async () => {
    running = await startSharedBrowser({ extension: await packMadeRecords() });
  });
  afterAll(() => running.close());

  const STATES: [name: string, url: string, seen: string][] = [
    ['several records', MADE.several, 'nav.switcher'],
    ['a probable match', `${MADE.arabic}?driver=mgg`, '.dot-probable'],
    ['Arabic text', MADE.arabic, 'h1'],
  ];

  test.each(STATES)('axe finds nothing wrong with %s', async (_, url, seen) => {
    const popup = await popupAt(running, url);
    expect(await popup.$$eval(seen, (found) => found.length)).toBe(1);
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('axe finds nothing wrong with 39 links and their excerpts', async () => {
    const popup = await popupAt(running, MADE.many);
    await popup.click('.section-heading .quiet');
    await popup.click('.links-all');
    expect(await popup.$$eval('.link-excerpt', (excerpts) => excerpts.length)).toBe(39);
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('all links, of which the new ones have no address: the focus is on the first of them, and goes on from there', async () => {
    const popup = await popupAt(running, MADE.unlinked);
    await popup.focus('.links-all');
    await popup.keyboard.press('Enter');
    const focused = () =>
      popup.evaluate(() => {
        const { localName, innerText } = document.activeElement as HTMLElement;
        return `${localName} ${innerText.split('\n')[0]}`;
      });
    expect(await focused()).toBe('div Link number 5');
    expect(await popup.$eval(':focus', (row) => getComputedStyle(row).outlineStyle)).toBe('solid');
    expect(await violations(popup)).toEqual([]);
    await popup.keyboard.down('Shift');
    await popup.keyboard.press('Tab');
    await popup.keyboard.up('Shift');
    expect(await focused()).toBe('a Link number 4');
    await closePopup(popup);
  });

  test('the facts stand on the side of the title', async () => {
    const popup = await popupAt(running, MADE.arabic);
    const directions = await popup.$$eval('h1, .facts, .section h2, .row dt', (found) =>
      found.map((one) => `${one.className || one.localName} ${getComputedStyle(one).direction}`),
    );
    expect(directions).toEqual(['h1 rtl', 'facts rtl', 'dt ltr', 'dt ltr', 'h2 ltr', 'facts rtl', 'facts ltr']);
    await closePopup(popup);
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

describe('with a damaged collection', () => {
  let running: TestBrowser;
  beforeAll(async () => {
    const extension = await packMadeRecords();
    rmSync(path.join(extension, 'collections/example/buckets'), { recursive: true });
    running = await startSharedBrowser({ extension });
  });
  afterAll(() => running.close());

  test('axe finds nothing wrong', async () => {
    const popup = await popupAt(running, MADE.several);
    expect(await popup.$eval('body', (body) => body.dataset.ready)).toBe('failed');
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });

  test('nothing else went wrong in any console', () =>
    expect(running.faults.filter((fault) => !fault.includes('ERR_FILE_NOT_FOUND'))).toEqual([]));
});

/** What is looked at from right to left: the popup with each fixture, and all else that is pictured so. */
const RIGHT_TO_LEFT: Scene[] = [
  ...Object.keys(fixtures).map((fixture) => ({ name: `${fixture}@rtl`, fixture: `${fixture}@rtl` })),
  ...scenes.filter(({ name, view, act }) => name.endsWith('@rtl') && (view !== undefined || act !== undefined)),
];

describe('outside an extension', () => {
  let pictures: PictureTab;
  beforeAll(async () => {
    pictures = await startPictureTab();
  });
  afterAll(() => pictures.close());

  test.each(['no-answer', ...Object.keys(fixtures)])('axe finds nothing wrong in the picture %s', async (fixture) => {
    const page = await pictures.show(fixture, 380);
    expect(await violations(page)).toEqual([]);
  });

  test.each(RIGHT_TO_LEFT)('axe finds nothing wrong from right to left: $name', async ({ fixture, view, act }) => {
    const page = await pictures.show(fixture, 380, view);
    await act?.(page);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await violationsInLight(page)).toEqual([]);
  });

  test('nothing went wrong in the console, but that a picture’s server is not there', () =>
    expect(pictures.faults.filter((fault) => !fault.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([]));
});
