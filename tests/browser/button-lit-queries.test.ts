import { afterAll, beforeAll, expect, test } from 'vitest';
import { findButton } from './harness/find-button.ts';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { type Box, colourfulShare, crop, type Pixels } from './harness/pixels.ts';
import { seeOnScreen } from './harness/see-on-screen.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { type Screen, startScreen } from './harness/start-screen.ts';

/* How Chromium reads the conditions of addresses with and without a query, which is seen only in a picture of its toolbar. */
const STORY = 'https://news.example/2021/a-long-story-about-gardens';
const SHORT = 'https://news.example/story-3';
const READ = 'https://news.example/read.php?id=7';
const LINK = 'https://papers.example/paper-9';

let screen: Screen;
let running: TestBrowser;
let button: Box;

beforeAll(async () => {
  const record = (title: string, webUrl: string, fields: object = {}) => toMarkdown({ title, webUrl, ...fields });
  const extension = await packRecords({
    'story.md': record('A story', STORY),
    'short.md': record('Another', SHORT, { related: [{ title: 'A paper', webUrl: LINK }] }),
    'read.md': record('A third', READ),
  });
  screen = await startScreen();
  running = await startBrowser({ extension, screen: screen.display });
  button = await findButton(running, screen);
});

afterAll(async () => {
  await running?.close();
  await screen?.stop();
});

/** The lit icon is blue, the other one grey. */
const isLit = (pixels: Pixels) => colourfulShare(crop(pixels, button)) > 0.1;

test.each([
  ['an article', STORY, true],
  ['an article with tracking', `${STORY}?utm_source=x&fbclid=abc`, true],
  ['a part of it that no record is about', `${STORY}?page=2`, false],
  ['a path that names no article by itself', SHORT, true],
  ['it with www and a slash', `${SHORT.replace('news', 'www.news')}/#top`, true],
  ['it with a query', `${SHORT}?id=7`, false],
  ['an article by its query', READ, true],
  ['another one', READ.replace('7', '8'), false],
  ['a related page', LINK, true],
])('%s', async (_, address, expected) => {
  // The state before is the other one: nothing is seen that was there already.
  await running.tab.goto(expected ? 'https://elsewhere.example/' : STORY);
  await seeOnScreen(screen, 'the other state', (pixels) => isLit(pixels) !== expected || null);
  await running.tab.goto(address);
  await seeOnScreen(
    screen,
    expected ? 'a lit button' : 'an unlit button',
    (pixels) => isLit(pixels) === expected || null,
  );
  expect(running.faults).toEqual([]);
});
