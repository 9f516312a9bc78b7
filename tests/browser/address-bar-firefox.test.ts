import { afterAll, beforeAll, expect, test } from 'vitest';
import { BEES, GARDEN_RECORDS, ROOFS, SLUGS } from './harness/garden-records.ts';
import { packRecords } from './harness/packed-records.ts';
import { chooseInMenu, enterInAddressBar } from './reader/firefox-address-bar.ts';
import type { FirefoxReader } from './reader/firefox-reader.ts';
import { runInside } from './reader/open-inside.ts';
import { endReader, type ReaderPage } from './reader/reader.ts';
import { startSharedFirefoxReader } from './reader/shared-firefox.ts';

let reader: FirefoxReader;
beforeAll(async () => {
  reader = await startSharedFirefoxReader({ extension: await packRecords(GARDEN_RECORDS, 'Made', 'firefox') });
});
afterAll(() => endReader(reader));

const typed = async (text: string) => (await reader.suggested([text]))[0];
const entered = (text: string) => enterInAddressBar(reader.firefox, text);
const isDrawn = 'main[data-found]';
const links = (page: ReaderPage) =>
  page.run(async () => [...document.querySelectorAll<HTMLAnchorElement>('.links a')].map(({ href }) => href));

test('suggests records as text, below what the keyword is for: its first row still says what was said before', async () => {
  const row = (title: string, content: string) => ({ content, description: `${title} · Beds & Borders` });
  expect((await typed('garden'))?.others).toEqual([row('Bees in the garden', BEES), row('Roofs in the garden', ROOFS)]);
  const first = 'Find a record by its words';
  expect(await typed('slug')).toEqual({ first, others: [row('Slugs <match>& "quoted"</match> \uFFFFevil', SLUGS)] });
  expect(await typed('xyzzyqwv')).toEqual({ first, others: [] });
  expect(await typed('')).toEqual({ first, others: [] });
});

test('opens the best record for a text, also after the background was stopped', async () => {
  await reader.stopBackground();
  await typed('garden roofs');
  await entered('garden roofs');
  await expect.poll(reader.tabs).toEqual([ROOFS]);
});

test('opens the search where there is none', async () => {
  await typed('xyzzyqwv');
  const page = await reader.opened(() => entered('xyzzyqwv'), isDrawn);
  expect(await page.valueOf('.search-field')).toBe('xyzzyqwv');
  expect((await page.lines()).join()).toContain('Nothing found for');
  await page.close();
});

test('has the items of the context menu', async () => {
  const update = (ids: string[]) =>
    runInside(reader, (made) => Promise.all(made.map((id) => chrome.contextMenus.update(id, {}))), ids);
  await update(['find-selection', 'find-link', 'open-panel']);
  await expect(update(['no-such'])).rejects.toThrow('no-such');
});

test('searches for what was chosen there, also after the background was stopped', async () => {
  await reader.stopBackground();
  const choose = (info: object) => reader.opened(() => chooseInMenu(reader.firefox, info), isDrawn);
  const words = await choose({ menuItemId: 'find-selection', selectionText: ' bees in gardens ' });
  expect(await links(words)).toEqual([BEES, ROOFS]);
  await words.close();
  const link = await choose({ menuItemId: 'find-link', linkUrl: `${ROOFS}?utm_source=x#top` });
  expect(await links(link)).toEqual([ROOFS]);
  await link.close();
});
