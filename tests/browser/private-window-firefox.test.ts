import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesWith } from '../soak/files-with.ts';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { draftOf, fieldOf, reload, retype, textsOf } from './reader/draft-steps.ts';
import { type FirefoxReader, startFirefoxReader } from './reader/firefox-reader.ts';
import { openReadPopup, type ReaderView } from './reader/reader.ts';

/** In the address of every page in the private window, and in what is typed there. */
const MARK = 'zqprivate';
/** In the address of a page in a normal window. */
const NORMAL = 'zqnormal';

const STORY = 'https://news.example/2021/story';
const VISITED = `${STORY}?utm_campaign=${MARK}`;
const RELATED = 'https://related.example/';
const record = toMarkdown({
  title: 'A story',
  webUrl: STORY,
  images: [{ url: 'https://pictures.example/story.png' }],
  related: [{ title: 'A related story', webUrl: RELATED }],
});

let reader: FirefoxReader;
let profile: string;
beforeAll(async () => {
  profile = mkdtempSync(path.join(os.tmpdir(), 'article-context-firefox-'));
  reader = await startFirefoxReader({
    extension: await packRecords({ 'a.md': record }, 'Made', 'firefox'),
    isPrivate: true,
    profile,
    prepare: async (firefox) => {
      await firefox.send('WebDriver:Navigate', { url: `https://normal.example/${NORMAL}` });
    },
  });
});
afterAll(async () => {
  const requests = reader.web.strayRequests();
  await reader.close();
  const onDisk = { ofPrivate: filesWith(profile, MARK), ofNormal: filesWith(profile, NORMAL) };
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  // What was looked for can be found.
  expect({ requests, ...onDisk }).toEqual({
    requests: [],
    ofPrivate: [],
    ofNormal: expect.arrayContaining([expect.stringContaining('places.sqlite')]),
  });
});

async function openPopup(): Promise<ReaderView> {
  await reader.goto(VISITED);
  return openReadPopup(reader);
}

test('the popup in a private window opens a link there, in front or behind', async () => {
  const popup = await openPopup();
  await popup.click('main .link-row');
  await expect.poll(reader.tabs).toEqual([VISITED, RELATED]);
  await popup.close();
  const page = await reader.openPage('search.html');
  await page.run(() => chrome.storage.local.set({ links: 'background' }));
  await page.close();
  const behind = await openPopup();
  await behind.click('main .link-row');
  await expect.poll(reader.tabs).toEqual([VISITED, RELATED, RELATED]);
  await behind.close();
});

test('the popup in a private window shows no picture, and offers none', async () => {
  const page = await reader.openPage('search.html');
  await page.run(() => chrome.storage.local.set({ pictures: true }));
  await page.close();
  const popup = await openPopup();
  expect(reader.web.strayRequests()).toEqual([]);
  await popup.click('[popovertarget="more-menu"]');
  await popup.waitFor('#more-menu', 'Show the count');
  expect(await popup.lines()).not.toContain('Show pictures');
  await popup.close();
});

test('a match that is hidden in a private window is hidden there, and what is searched for is found there', async () => {
  const popup = await openPopup();
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu button', 'Not this article');
  await popup.waitFor('main', 'Hidden on this page');
  await popup.close();
  const again = await openPopup();
  await again.waitFor('main', 'Hidden on this page');
  await again.close();
  const search = await reader.openPage('search.html');
  await search.waitFor('.search-field');
  await search.type('.search-field', MARK);
  await search.waitFor(`main[data-found="${MARK}"]`);
  const stored = await search.run(async () => JSON.stringify(await chrome.storage.local.get()));
  expect(stored).not.toContain(MARK);
  expect(stored).not.toContain('news.example');
  await search.close();
});

test('the options in a private window can’t be changed, and don’t tell of a storage that holds nothing', async () => {
  const options = await reader.openPage('options.html');
  await options.waitFor('[aria-labelledby="data-title"]');
  const lines = await options.lines();
  expect(lines.slice(0, 2)).toEqual(['Settings', expect.stringMatching(/^This is a private window/)]);
  expect(lines).toContain('Hidden matches');
  expect(lines).not.toContain('Storage used');
  await options.close();
});

test('a draft is not kept: it says why, and nothing is written to disk', async () => {
  const local = () => reader.behind(() => chrome.storage.local.get());
  const before = await local();
  const page = await draftOf(reader, `https://unknown.example/${MARK}`);
  expect(await textsOf(page, '.draft-own .primary:disabled')).toEqual(['Add to my collection']);
  expect(await textsOf(page, '#draft-status')).toEqual([expect.stringContaining('private window')]);
  await retype(page, 'Title', `My ${MARK}`);
  expect(await reload(page)).toEqual(['beforeunload']);
  expect(await fieldOf(page, 'Title')).toBe(`My ${MARK}`);
  expect(await local()).toEqual(before);
  await page.close();
});

test('the reader’s own records say in a private window where they are to be seen', async () => {
  const page = await reader.openPage('search.html');
  // As a normal window keeps it, whose database a private one may not open.
  await page.run(() => {
    const header = { format: 1, name: '', version: '', records: 1, keys: 1, bits: 0, quality: null, directories: {} };
    const own = { id: 'own', isOn: true, folder: 'own', bytes: 1, stored: '2021-02-05T05:04:00Z', problems: 0, header };
    return chrome.storage.local.set({ collections: [own] });
  });
  await page.close();
  for (const [place, title] of [
    ['own', 'My records'],
    ['edit/a', 'Edit your record'],
  ]) {
    const draft = await reader.openPage(`draft.html#${place}`);
    await draft.waitFor('body[data-ready="failed"]');
    expect(await draft.lines()).toEqual([title, expect.stringMatching(/Try again in an ordinary window\.$/)]);
    await draft.close();
  }
});
