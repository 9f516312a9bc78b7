import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MADE, madeRecordFiles } from '../harness/made-records.ts';
import { endReader, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

describe.each(READERS)('the keys of a list in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start(madeRecordFiles());
  });
  afterAll(() => endReader(reader));

  async function popupAt(url: string): Promise<ReaderView> {
    await reader.goto(url);
    return reader.openPopup();
  }

  /** The addresses of the tabs that lead to a related link. */
  const openedLinks = async () => (await reader.tabs()).filter((url) => url.startsWith('https://news.example/link-'));

  /** Notes which keys the popup answers: what it does about them the browser need not do. */
  async function answeredKeys(popup: ReaderView): Promise<() => Promise<string[]>> {
    await popup.run(async () => {
      document.body.dataset.keys = '';
      addEventListener('keydown', (event) => {
        if (event.defaultPrevented) document.body.dataset.keys += event.key;
      });
    });
    return () => popup.run(async () => [...(document.body.dataset.keys ?? '')]);
  }

  test.each([
    ['nothing', null],
    ['the quality', '.explained'],
    ['a topic', '.chip'],
    ['the order of the links', '.choice button'],
    ['the button below the links', '.links-all'],
  ])('a slash and the digits do nothing while the focus is on %s', async (_, selector) => {
    const popup = await popupAt(MADE.many);
    if (selector !== null) await popup.focus(selector);
    const answered = await answeredKeys(popup);
    for (const key of ['1', '5', '9', '/']) await popup.press(key);
    await popup.press('k', 'Control');
    await popup.waitFor('.search-field:focus');
    expect(await answered()).toEqual(['k']);
    expect(await openedLinks()).toEqual([]);
    await popup.close();
  });

  test('they are typed into the search’s field', async () => {
    const popup = await popupAt(MADE.many);
    await popup.press('k', 'Control');
    await popup.waitFor('.search-field:focus');
    await popup.keys('1/9');
    expect(await popup.valueOf('.search-field')).toBe('1/9');
    expect(await openedLinks()).toEqual([]);
    await popup.close();
  });

  test('the first nine links show their numbers while the list has the focus, and screen readers are told', async () => {
    const popup = await popupAt(MADE.many);
    await popup.click('.links-all');
    await popup.press('Tab');
    const seen = () =>
      popup.run(async () =>
        [...document.querySelectorAll('.links a')].map((link) => ({
          key: link.getAttribute('aria-keyshortcuts'),
          isShown: getComputedStyle(link, '::before').content !== 'none',
        })),
      );
    const places = Array.from({ length: 39 }, (_, place) => place);
    expect(await seen()).toEqual(
      places.map((place) => ({ key: place < 9 ? `${place + 1}` : null, isShown: place < 9 })),
    );
    await popup.focus('.explained');
    expect((await seen()).filter(({ isShown }) => isShown)).toEqual([]);
    await popup.close();
  });

  test.each([
    ['1', 'https://news.example/link-0'],
    ['5', 'https://news.example/link-4'],
  ])('%s opens that link in a new tab', async (key, url) => {
    const popup = await popupAt(MADE.many);
    await popup.focus('.links li:nth-child(3) a');
    await popup.press(key);
    await expect.poll(openedLinks).toContain(url);
  });

  test('a digit without a link and one with Alt do nothing; a slash opens the search', async () => {
    const before = await openedLinks();
    const popup = await popupAt(MADE.many);
    await popup.focus('.links a');
    await popup.press('9'); // Five are shown.
    await popup.press('1', 'Alt');
    expect(await popup.run(async () => document.querySelector('.search-field') === null)).toBe(true);
    await popup.press('/');
    await popup.waitFor('.search-field:focus');
    expect(await openedLinks()).toEqual(before);
    await popup.close();
  });

  test('among what was found, a digit opens and a slash goes back to the field', async () => {
    const popup = await popupAt(MADE.many);
    await popup.press('k', 'Control');
    await popup.waitFor('.search-field:focus');
    await popup.keys('story');
    await popup.waitFor('main[data-found="story"] .links a');
    await popup.press('ArrowDown');
    await popup.press('/');
    await popup.waitFor('.search-field:focus');
    await popup.press('ArrowDown');
    const wanted = await popup.run(
      async () => document.querySelector<HTMLAnchorElement>('main:not([hidden]) .links li:nth-child(2) a')?.href ?? '',
    );
    const times = async () => (await reader.tabs()).filter((url) => url === wanted).length;
    const before = await times();
    await popup.press('2');
    await expect.poll(times).toBe(before + 1);
  });
});
