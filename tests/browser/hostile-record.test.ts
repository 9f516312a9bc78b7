import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup } from '../../build/browser/real-popup.ts';
import { linesOf } from './harness/article.ts';
import { packRecords, toMarkdown } from './harness/packed-records.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

const PAGE = 'https://news.example/2021/a-made-story';

/** Texts that do harm where they are taken for anything but text. */
const HOSTILE = {
  markup: '<img src=x onerror="document.title=\'ran\'"><script>document.title="ran"</script>',
  bidi: '\u202Eevil\u202C \u2066a\u2069 \u200Bb\uFEFF',
  long: 'x'.repeat(10_000),
  lines: 'a\n\n\n\n\n\n\n\n\n\nb',
  marks: `Z${'\u0335\u0322\u0349'.repeat(300)}`,
  rightToLeft: 'مقال طويل عن التعلم العميق',
};

/** No compiler takes a hostile text for a domain: it is put into the compiled collection. */
const DOMAIN = 'domain.example';

/** A record with one hostile text in every field. */
const record = (text: string) =>
  toMarkdown({
    title: text,
    excerpt: text,
    webUrl: PAGE,
    quality: 999_999_999,
    provider: { name: text, domain: DOMAIN },
    topics: Array.from({ length: 30 }, (_, index) => `${index} ${text}`),
    related: [
      {
        title: text,
        excerpt: text,
        webUrl: 'https://news.example/b',
        quality: 1,
        provider: { name: text, domain: DOMAIN },
      },
      { title: `2 ${text}`, webUrl: 'https://news.example/javascript' },
      { title: `3 ${text}`, webUrl: 'https://news.example/data' },
    ],
  });

/** Puts addresses and domains into a compiled collection that no compiler would put there. */
function poison(extension: string, text: string): void {
  const file = path.join(extension, 'collections/example/buckets/0.json');
  const bucket = readFileSync(file, 'utf8')
    .replaceAll('https://news.example/javascript', 'javascript:document.title=1')
    .replaceAll('https://news.example/data', 'data:text/html,<script>alert(1)</script>')
    .replaceAll(JSON.stringify(DOMAIN), () => JSON.stringify(text));
  expect(bucket).toContain('javascript:');
  expect(bucket).not.toContain(DOMAIN);
  writeFileSync(file, bucket);
}

describe.each(Object.entries(HOSTILE))('%s in every field', (_, text) => {
  let running: TestBrowser;
  let popup: Page;
  beforeAll(async () => {
    const extension = await packRecords({ 'a.md': record(text) }, text.slice(0, 100));
    poison(extension, text);
    running = await startSharedBrowser({ extension });
    await running.tab.goto(PAGE);
    popup = await openPopup(running, running.tab);
  });
  afterAll(() => running.close());

  test('is text and nothing else', async () => {
    expect(await popup.title()).toBe('Article Context');
    expect(await popup.$$eval('main img, main script, main iframe', (found) => found.length)).toBe(0);
    expect(await popup.$$eval('a', (links) => links.map((link) => link.href))).toEqual(['https://news.example/b']);
    expect(running.faults).toEqual([]);
  });

  test('keeps the layout', async () => {
    const size = await popup.evaluate(() => ({
      width: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
      related: document.querySelector('main a .link-title')?.getBoundingClientRect().top,
      menu: document.querySelector('[popovertarget]')?.getBoundingClientRect().right,
    }));
    expect(size.width).toBe(size.view);
    expect(size.menu).toBeLessThanOrEqual(size.view);
    expect(size.related).toBeLessThanOrEqual(320);
  });

  test('is shown', async () => {
    expect((await linesOf(popup)).length).toBeGreaterThan(5);
  });
});
