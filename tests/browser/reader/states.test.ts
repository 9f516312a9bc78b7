import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { toMarkdown } from '../harness/packed-records.ts';
import { endReader, openReadPopup, type Reader, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

const DAMAGED = 'https://news.example/2021/a-made-story';
const PDF = 'https://news.example/2021/a-paper.pdf';
const SEVERAL = 'https://news.example/2021/a-story-told-twice';
const MANY = 'https://news.example/2021/a-story-with-39-links';
const VIDEO = 'https://news.example/2021/a-story-with-a-video';

const link = (index: number) => ({
  title: `Link number ${index}`,
  webUrl: `https://news.example/link-${index}`,
  quality: 100 - index,
  provider: { name: 'P' },
});
/** 39 links, the best last, one of them twice, and the article itself. */
const related = [
  { title: 'Itself', webUrl: MANY },
  link(3),
  ...Array.from({ length: 39 }, (_, index) => link(38 - index)),
];
const video = {
  title: 'A video',
  webUrl: '',
  images: [{ url: 'https://i.ytimg.com/vi/jNQXAC9IVRw/maxresdefault.jpg' }],
};
const of = (year: number) => ({ webUrl: SEVERAL, publishedDateTime: `${year}-02-05T05:04:00Z` });

const RECORDS = {
  'collection.yml': 'name: Diablo 4\n',
  'a.md': toMarkdown({ title: 'A', webUrl: DAMAGED }),
  'pdf.md': toMarkdown({ title: 'A paper', webUrl: PDF }),
  'old.md': toMarkdown({ title: 'The old one', ...of(2020) }),
  'new.md': toMarkdown({ title: 'The new one', ...of(2022) }),
  'many.md': toMarkdown({ title: 'Many', webUrl: MANY, related }),
  'video.md': toMarkdown({ title: 'V', webUrl: VIDEO, related: [video, { title: 'Nowhere', webUrl: '' }] }),
};

/** Of every browser, and of each alone. */
const UNREADABLE = [
  'about:blank',
  'data:text/html,<p>text',
  'view-source:https://news.example/',
  `file://${path.resolve('README.md')}`,
];
const OWN_PAGES: { [browser: string]: string[] } = {
  Chromium: ['chrome://version/', 'https://chromewebstore.google.com/detail/a'],
  Firefox: ['about:config', 'about:addons', 'https://addons.mozilla.org/firefox/addon/a'],
};

const stateOf = (popup: ReaderView) => popup.run(async () => document.body.dataset.ready);
const titleOf = (popup: ReaderView) => popup.run(async () => document.querySelector('h1')?.textContent);
const addresses = (popup: ReaderView) =>
  popup.run(async () => [...document.querySelectorAll<HTMLAnchorElement>('main a')].map((one) => one.href));

describe.each(READERS)('in %s', (browser, start) => {
  let reader: Reader;
  let shown = '';
  /** The one file in which all keys of the collection lie. */
  let bucket: string;
  beforeAll(async () => {
    reader = await start(RECORDS, (folder) => {
      bucket = path.join(folder, 'collections/example/buckets/0.json');
    });
  });
  afterAll(async () => {
    // The reader view asks by itself for what it shows.
    expect(reader.web.strayRequests()).toEqual(browser === 'Firefox' ? [MANY] : []);
    await endReader(reader, (fault) => fault.includes('ERR_FILE_NOT_FOUND'));
  });

  /** Opens a page, unless it is there. */
  async function show(url: string): Promise<void> {
    if (url !== shown) await reader.goto(url);
    shown = url;
  }

  async function popupAt(url: string): Promise<ReaderView> {
    await show(url);
    return reader.openPopup();
  }

  test.each([...UNREADABLE, ...(OWN_PAGES[browser] ?? [])])('%s can’t be checked', async (url) => {
    const popup = await popupAt(url);
    // Of a source Chromium tells the address of its page.
    expect(url).toContain((await reader.documents())[0]);
    expect(await stateOf(popup)).toBe('unreadable');
    expect(await popup.lines()).toEqual([
      'Article Context',
      'This page can’t be checked',
      expect.stringMatching(/^Browsers keep extensions out/),
    ]);
    await popup.close();
  });

  if (browser === 'Firefox') {
    test('an article in the browser’s own reader view is matched as the article', async () => {
      const popup = await popupAt(`about:reader?url=${encodeURIComponent(MANY)}`);
      expect(await stateOf(popup)).toBe('found');
      expect((await popup.lines()).slice(0, 2)).toEqual(['Diablo 4 · matched by address', 'Many']);
      await popup.close();
    });
  }

  test('a PDF is matched by its address', async () => {
    await show(PDF);
    const popup = await openReadPopup(reader);
    expect(await stateOf(popup)).toBe('found');
    expect(await popup.lines()).toContain('A paper');
    await popup.close();
  });

  describe('several records of one address', () => {
    test('show the newest, the others one click away', async () => {
      const popup = await popupAt(SEVERAL);
      expect(await titleOf(popup)).toBe('The new one');
      await popup.click('nav button[aria-pressed="false"]');
      await popup.waitFor('main h1', 'The old one');
      expect(await titleOf(popup)).toBe('The old one');
      await popup.close();
    });

    test('keep the one that the reader chose before the page was read', async () => {
      await show(SEVERAL);
      await reader.inPage(() => {
        setTimeout(() => {
          const end = performance.now() + 2500;
          while (performance.now() < end);
        }, 50);
      });
      const popup = await reader.openPopup();
      // The page is busy for longer than it is waited for. Where the machine is busier still, it was given up before the click.
      await popup.click('nav button[aria-pressed="false"]');
      await popup.waitFor('main[data-page="read"]');
      expect(await titleOf(popup)).toBe('The old one');
      await popup.close();
    });
  });

  describe('related links', () => {
    test('are five, then all 39; doubles are merged, the article itself is dropped', async () => {
      const popup = await popupAt(MANY);
      const all = Array.from({ length: 39 }, (_, index) => link(index).webUrl);
      expect(await addresses(popup)).toEqual(all.slice(0, 5));
      await popup.click('main', 'Show all 39');
      await expect.poll(() => addresses(popup)).toEqual(all);
      await popup.close();
    });

    test('lead to a video by its thumbnail, or nowhere', async () => {
      const popup = await popupAt(VIDEO);
      expect(await addresses(popup)).toEqual(['https://www.youtube.com/watch?v=jNQXAC9IVRw']);
      expect(await popup.lines()).toContain('Nowhere');
      await popup.close();
    });
  });

  describe('a damaged collection', () => {
    let whole: string;
    beforeAll(() => {
      whole = readFileSync(bucket, 'utf8');
    });
    afterEach(() => writeFileSync(bucket, whole));

    test.each([
      ['without its bucket', () => rmSync(bucket), 'buckets/0.json: missing'],
      ['with a bucket that is cut off', () => writeFileSync(bucket, whole.slice(0, 100)), 'buckets/0.json: not JSON'],
      ['with a bucket of something else', () => writeFileSync(bucket, '[1, 2]'), 'buckets/0.json: not a bucket'],
      [
        'with a record of something else',
        () => writeFileSync(bucket, whole.replace('"title":"A"', '"title":"A","quality":"high"')),
        'buckets/0.json: the entry of news.example',
      ],
    ])('%s is named, and the details can be copied', async (_, damage, details) => {
      damage();
      // What it has read it still knows.
      await reader.stopBackground();
      const popup = await popupAt(DAMAGED);
      expect(await stateOf(popup)).toBe('failed');
      expect((await popup.lines()).slice(0, 2)).toEqual(['Article Context', '“Diablo 4” is damaged']);
      await popup.click('main button');
      await popup.waitFor('main [role="status"]', 'Copied');
      expect(await popup.copied()).toContain(details);
      await popup.close();
    });
  });
});
