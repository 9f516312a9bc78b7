import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { linesOf } from './harness/article.ts';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const PAGE = 'https://news.example/2021/a-made-story';

let running: TestBrowser | undefined;
afterEach(async () => {
  await running?.close();
  running = undefined;
});

/** What the popup shows on a page. */
async function popupOn(browser: TestBrowser, url: string) {
  const popup = await popupAt(browser, url);
  const lines = await linesOf(popup);
  const state = await popup.$eval('body', (body) => body.dataset.ready);
  return { lines, state, popup };
}

/** The same of an extension with other records, in a browser of its own. */
async function popupLines(url: string, extension: string) {
  running = await startBrowser({ extension });
  return { ...(await popupOn(running, url)), running };
}

/** What is in the clipboard, pasted into a page as a person does. */
async function pasted({ web, tab }: TestBrowser): Promise<string> {
  web.answer('https://notes.example/', { body: '<!doctype html><textarea></textarea>' });
  await tab.goto('https://notes.example/');
  await tab.bringToFront();
  await tab.focus('textarea');
  const key = process.platform === 'darwin' ? 'Meta' : 'Control';
  await tab.keyboard.down(key);
  await tab.keyboard.press('v', { commands: ['Paste'] });
  await tab.keyboard.up(key);
  return tab.$eval('textarea', (field) => field.value);
}

describe('with the records that come in the package', () => {
  let shared: TestBrowser;
  beforeAll(async () => {
    shared = await startBrowser();
  });
  afterAll(() => shared.close());

  test('a page without a record says so, and leads to the example', async () => {
    const { lines, state, popup } = await popupOn(shared, 'https://news.example/');
    expect(state).toBe('none');
    expect(lines.slice(0, 2)).toEqual(['Article Context', 'No record for this page']);
    expect(await popup.$eval('main a', (link) => link.href)).toMatch(/^https:\/\/www\.news-medical\.net\/news\//);
    expect(shared.faults).toEqual([]);
  });

  test.each([
    'about:blank',
    'chrome://version/',
    'data:text/html,<p>text',
    'view-source:https://news.example/',
    `file://${path.resolve('README.md')}`,
  ])('%s can’t be checked', async (url) => {
    const { lines, state } = await popupOn(shared, url);
    expect(state).toBe('unreadable');
    expect(lines).toEqual([
      'Article Context',
      'This page can’t be checked',
      expect.stringMatching(/^Browsers keep extensions out/),
    ]);
    expect(shared.faults).toEqual([]);
  });
});

describe('a damaged collection', () => {
  const BUCKET = 'collections/example/buckets/0.json';
  test.each([
    ['without its bucket', (file: string) => rmSync(file), 'buckets/0.json: missing'],
    [
      'with a bucket that is cut off',
      (file: string) => writeFileSync(file, readFileSync(file, 'utf8').slice(0, 100)),
      'buckets/0.json: not JSON',
    ],
    [
      'with a bucket of something else',
      (file: string) => writeFileSync(file, '[1, 2]'),
      'buckets/0.json: not a bucket',
    ],
    [
      'with a record of something else',
      (file: string) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace('"title":"A"', '"title":"A","quality":"high"')),
      'buckets/0.json: the entry of news.example',
    ],
  ])('%s is named, and the details can be copied', async (_, damage, details) => {
    const extension = await packRecords({ 'a.md': toMarkdown({ title: 'A', webUrl: PAGE }) }, 'Diablo 4');
    damage(path.join(extension, BUCKET));
    const { lines, state, popup, running } = await popupLines(PAGE, extension);
    expect(state).toBe('failed');
    expect(lines.slice(0, 2)).toEqual(['Article Context', '“Diablo 4” is damaged']);
    await popup.click('main button');
    await popup.waitForSelector('[role="status"]:not(:empty)');
    await closePopup(popup);
    expect(await pasted(running)).toContain(details);
    expect(running.faults.filter((fault) => !fault.includes('ERR_FILE_NOT_FOUND'))).toEqual([]);
  });
});

test('a PDF is matched by its address', async () => {
  const url = 'https://news.example/2021/a-paper.pdf';
  const extension = await packRecords({ 'a.md': toMarkdown({ title: 'A paper', webUrl: url }) });
  const { state, lines, running } = await popupLines(url, extension);
  expect(state).toBe('found');
  expect(lines).toContain('A paper');
  expect(running.faults).toEqual([]);
});

describe('several records of one address', () => {
  const packSeveral = () => {
    const record = (title: string, year: number) =>
      toMarkdown({ title, webUrl: PAGE, publishedDateTime: `${year}-02-05T05:04:00Z` });
    return packRecords({ 'a.md': record('The old one', 2020), 'b.md': record('The new one', 2022) });
  };
  const titleOf = (popup: Page) => popup.$eval('h1', (title) => title.textContent);

  test('show the newest, the others one click away', async () => {
    const { popup } = await popupLines(PAGE, await packSeveral());
    expect(await titleOf(popup)).toBe('The new one');
    await popup.click('nav button[aria-pressed="false"]');
    expect(await titleOf(popup)).toBe('The old one');
  });

  test('keep the one that the reader chose before the page was read', async () => {
    running = await startBrowser({ extension: await packSeveral() });
    await running.tab.goto(PAGE);
    await running.tab.evaluate(() =>
      setTimeout(() => {
        const end = performance.now() + 2500;
        while (performance.now() < end);
      }, 50),
    );
    const popup = await openPopup(running, running.tab);
    // The page is busy for longer than it is waited for. Where the machine is busier still, it was given up before the click.
    await popup.click('nav button[aria-pressed="false"]');
    await popup.waitForSelector('main[data-page="read"]');
    expect(await titleOf(popup)).toBe('The old one');
  });
});

describe('related links', () => {
  const link = (index: number) => ({
    title: `Link number ${index}`,
    webUrl: `https://news.example/link-${index}`,
    quality: 100 - index,
    provider: { name: 'P' },
  });
  test('are five, then all 39; doubles are merged, the article itself is dropped', async () => {
    const related = [
      ...Array.from({ length: 39 }, (_, index) => link(index)),
      link(3),
      { title: 'Itself', webUrl: PAGE },
    ];
    const extension = await packRecords({
      'a.md': toMarkdown({ title: 'A', webUrl: PAGE, related: related.reverse() }),
    });
    const { popup } = await popupLines(PAGE, extension);
    const titles = () => popup.$$eval('main a', (links) => links.map((one) => one.href.split('/').at(-1)));
    expect(await titles()).toEqual(['link-0', 'link-1', 'link-2', 'link-3', 'link-4']);
    const all = await popup.waitForSelector('::-p-text(Show all 39)');
    await all?.click();
    expect(await titles()).toEqual(Array.from({ length: 39 }, (_, index) => `link-${index}`));
  });

  test('lead to a video by its thumbnail, or nowhere', async () => {
    const video = {
      title: 'A video',
      webUrl: '',
      images: [{ url: 'https://i.ytimg.com/vi/jNQXAC9IVRw/maxresdefault.jpg' }],
    };
    const extension = await packRecords({
      'a.md': toMarkdown({ title: 'A', webUrl: PAGE, related: [video, { title: 'Nowhere', webUrl: '' }] }),
    });
    const { popup, lines } = await popupLines(PAGE, extension);
    expect(await popup.$$eval('main a', (links) => links.map((one) => one.href))).toEqual([
      'https://www.youtube.com/watch?v=jNQXAC9IVRw',
    ]);
    expect(lines).toContain('Nowhere');
  });
});
