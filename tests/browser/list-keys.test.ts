import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, ignoreClosed } from '../../build/browser/real-popup.ts';
import { MADE, packMadeRecords } from './harness/made-records.ts';
import { openSearch } from './harness/open-search.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ extension: await packMadeRecords() });
});
afterAll(() => running.close());

/** Every tab's address that leads to a related link. */
const openedLinks = () =>
  running.browser
    .targets()
    .map((target) => target.url())
    .filter((url) => url.startsWith('https://news.example/link-'));

const isSearching = (popup: Page) => popup.$('.search-field').then((field) => field !== null);

/** Notes which keys the popup answers: what it does about them the browser need not do. */
async function answeredKeys(popup: Page): Promise<() => Promise<string[]>> {
  await popup.evaluate(() => {
    document.body.dataset.keys = '';
    addEventListener('keydown', (event) => {
      if (event.defaultPrevented) document.body.dataset.keys += event.key;
    });
  });
  return () => popup.$eval('body', (body) => [...(body.dataset.keys ?? '')]);
}

/** The link that the key opens in a new tab, which closes again. */
async function openedBy(popup: Page, key: string): Promise<string> {
  const [target] = await Promise.all([
    running.browser.waitForTarget((found) => found.url().startsWith('https://news.example/link-')),
    popup.keyboard.press(key as '1').catch(ignoreClosed),
  ]);
  const url = target.url();
  await (await target.page())?.close();
  return url;
}

describe('while no list of links has the focus', () => {
  test.each([
    ['nothing', null],
    ['the quality', '.explained'],
    ['a topic', '.chip'],
    ['the order of the links', '.choice button'],
    ['the button below the links', '.links-all'],
  ])('a slash and the digits do nothing: the focus is on %s', async (_, selector) => {
    const popup = await popupAt(running, MADE.many);
    if (selector !== null) await popup.focus(selector);
    const answered = await answeredKeys(popup);
    for (const key of ['1', '5', '9', '/'] as const) await popup.keyboard.press(key);
    await openSearch(popup);
    expect(await answered()).toEqual(['k']);
    expect(openedLinks()).toEqual([]);
    await closePopup(popup);
  });

  test('they are typed into the search’s field', async () => {
    const popup = await popupAt(running, MADE.many);
    await openSearch(popup);
    await popup.waitForSelector('.search-field:focus');
    await popup.keyboard.type('1/9');
    expect(await popup.$eval('.search-field', (field) => (field as HTMLInputElement).value)).toBe('1/9');
    expect(openedLinks()).toEqual([]);
    await closePopup(popup);
  });
});

describe('while the list has the focus', () => {
  test('its first nine links show their numbers, and screen readers are told', async () => {
    const popup = await popupAt(running, MADE.many);
    await popup.click('.links-all');
    const numbers = () =>
      popup.$$eval('.links a', (links) => links.map((one) => getComputedStyle(one, '::before').content !== 'none'));
    await popup.keyboard.press('Tab');
    expect((await numbers()).filter(Boolean).length).toBe(9);
    expect(
      await popup.$$eval('.links a', (links) =>
        links.map((one) => one.ariaKeyShortcuts ?? one.getAttribute('aria-keyshortcuts')),
      ),
    ).toEqual([...['1', '2', '3', '4', '5', '6', '7', '8', '9'], ...Array.from({ length: 30 }, () => null)]);
    await popup.focus('.explained');
    expect((await numbers()).filter(Boolean)).toEqual([]);
    await closePopup(popup);
  });

  test.each([
    ['1', 'https://news.example/link-0'],
    ['5', 'https://news.example/link-4'],
  ])('%s opens that link in a new tab', async (key, url) => {
    const popup = await popupAt(running, MADE.many);
    await popup.focus('.links li:nth-child(3) a');
    expect(await openedBy(popup, key)).toBe(url);
  });

  test('a digit without a link and one with Alt do nothing; a slash opens the search', async () => {
    const popup = await popupAt(running, MADE.many);
    await popup.focus('.links a');
    await popup.keyboard.press('9'); // Five are shown.
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('1');
    await popup.keyboard.up('Alt');
    expect(await isSearching(popup)).toBe(false);
    await popup.keyboard.press('/');
    await popup.waitForSelector('.search-field:focus');
    expect(openedLinks()).toEqual([]);
    await closePopup(popup);
  });

  test('among what was found, a digit opens and a slash goes back to the field', async () => {
    const popup = await popupAt(running, MADE.many);
    await openSearch(popup);
    await popup.waitForSelector('.search-field:focus');
    await popup.keyboard.type('story');
    await popup.waitForSelector('main[data-found="story"] .links a');
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('/');
    expect(await popup.$$eval('.search-field:focus', (found) => found.length)).toBe(1);
    await popup.keyboard.press('ArrowDown');
    const wanted = await popup.$eval(
      'main:not([hidden]) .links li:nth-child(2) a',
      (link) => (link as HTMLAnchorElement).href,
    );
    const [target] = await Promise.all([
      running.browser.waitForTarget((found) => found.url() === wanted && found !== running.tab.target()),
      popup.keyboard.press('2').catch(ignoreClosed),
    ]);
    await (await target.page())?.close();
  });
});

test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
