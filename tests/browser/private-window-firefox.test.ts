import { afterAll, beforeAll, expect, test } from 'vitest';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { type FirefoxReader, startFirefoxReader } from './reader/firefox-reader.ts';
import { openReadPopup, type ReaderView } from './reader/reader.ts';

const STORY = 'https://news.example/2021/story';
const RELATED = 'https://related.example/';
const record = toMarkdown({
  title: 'A story',
  webUrl: STORY,
  images: [{ url: 'https://pictures.example/story.png' }],
  related: [{ title: 'A related story', webUrl: RELATED }],
});

let reader: FirefoxReader;
beforeAll(async () => {
  reader = await startFirefoxReader({
    extension: await packRecords({ 'a.md': record }, 'Made', 'firefox'),
    isPrivate: true,
  });
});
afterAll(async () => {
  const requests = reader.web.strayRequests();
  await reader.close();
  expect(requests).toEqual([]);
});

async function openPopup(): Promise<ReaderView> {
  await reader.goto(STORY);
  return openReadPopup(reader);
}

test('the popup in a private window opens a link there, in front or behind', async () => {
  const popup = await openPopup();
  await popup.click('main .link-row');
  await expect.poll(reader.tabs).toEqual([STORY, RELATED]);
  await popup.close();
  const page = await reader.openPage('search.html');
  await page.run(() => chrome.storage.local.set({ links: 'background' }));
  await page.close();
  const behind = await openPopup();
  await behind.click('main .link-row');
  await expect.poll(reader.tabs).toEqual([STORY, RELATED, RELATED]);
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
