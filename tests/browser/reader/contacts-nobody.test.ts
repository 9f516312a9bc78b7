import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBrowserHost } from '../../../build/site/browser-calls.ts';
import { madeZip } from '../../compiler/zip/made-zip.ts';
import { ARTICLE, PAPER } from '../harness/article.ts';
import { toMarkdown } from '../harness/packed-records.ts';
import { openReadPopup } from './reader.ts';
import { RECORDED_READERS, type RecordedReader } from './recorded-readers.ts';

const UNKNOWN = 'https://news.example/other';
const IMPORTED = 'https://news.example/lilies';

/** Where the extension is sent at the end, to show that nothing it asks for would stay unseen. */
const CONTROL = 'https://control.example/asked';

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-nobody-'));
const zip = path.join(folder, 'lilies.zip');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(RECORDED_READERS)('in %s', (_, start) => {
  let recorded: RecordedReader;
  const visits: string[] = [];
  beforeAll(async () => {
    const record = toMarkdown({
      title: 'All about lilies',
      webUrl: IMPORTED,
      imageUrl: 'https://pictures.example/a.png',
    });
    writeFileSync(zip, madeZip([{ name: 'lilies/a.md', text: record }]));
    recorded = await start();
  });
  afterAll(async () => {
    const { reader, proxy, stop } = recorded;
    const page = await reader.openPage('options.html');
    await page.run(async () => {
      await fetch('https://control.example/asked', { mode: 'no-cors' });
    });
    expect(reader.web.strayRequests()).toEqual([CONTROL]);
    const hosts = new Set(proxy.asked);
    expect([...hosts]).toContain('control.example:443');
    reader.web.forgetRequests();
    expect(await stop()).toEqual([CONTROL]);
  });

  const visit = async (url: string) => {
    visits.push(url);
    await recorded.reader.goto(url);
  };

  test.each([ARTICLE.web, PAPER, UNKNOWN])('reading %s', async (url) => {
    await visit(url);
    const popup = await openReadPopup(recorded.reader);
    await popup.close();
  });

  test('searching', async () => {
    const page = await recorded.reader.openPage('search.html');
    await page.waitFor('.search-field');
    await page.type('.search-field', 'deep learning');
    await page.waitFor('[data-found="deep learning"] .link-title');
    await page.close();
  });

  test('importing a zip, and reading what it is about', async () => {
    const page = await recorded.reader.openPage('options.html');
    await page.waitFor('body[data-ready="options"]');
    await page.choose('input[accept*=".zip"]', zip);
    await page.waitFor('.item h3', 'lilies');
    await page.close();
    await visit(IMPORTED);
    const popup = await openReadPopup(recorded.reader);
    expect(await popup.lines()).toContain('All about lilies');
    await popup.close();
  });

  test('an alarm that has nothing to update', async () => {
    const page = await recorded.reader.openPage('options.html');
    await page.waitFor('body[data-ready="options"]');
    const planned = await page.run(async () => {
      await chrome.alarms.clear('updates');
      await chrome.alarms.create('now', { when: Date.now() });
      const end = performance.now() + 10_000;
      // The background sets it anew when it has looked for what is due.
      while ((await chrome.alarms.get('updates')) === undefined && performance.now() < end);
      return (await chrome.alarms.getAll()).map(({ name }) => name);
    });
    expect(planned).toEqual(['updates']);
    await page.close();
  });

  test('the pages of the extension', async () => {
    for (const name of ['welcome.html', 'draft.html', 'options.html', 'panel.html']) {
      const page = await recorded.reader.openPage(name);
      await page.waitFor('body[data-ready] main');
      await page.close();
    }
  });

  test('a background that was stopped', async () => {
    await visit(ARTICLE.web);
    await recorded.reader.stopBackground();
    const popup = await openReadPopup(recorded.reader);
    await popup.close();
  });

  test('the side panel', async () => {
    await visit(ARTICLE.web);
    const popup = await openReadPopup(recorded.reader);
    await popup.click('header [aria-label="Side panel"]');
    await recorded.reader.panel();
  });

  test('asked for nothing but the pages that were visited', () => {
    const { reader, proxy } = recorded;
    const pages = reader.web.requests().filter((url) => new URL(url).pathname !== '/favicon.ico');
    expect(pages).toEqual(visits);
    const hosts = new Set(visits.map((url) => `${new URL(url).host}:443`));
    // The hosts that browsers call by themselves stay out here; whether it was the extension that asked, `stop` tells.
    const others = proxy.asked.filter((host) => !hosts.has(host) && !isBrowserHost(host.replace(/:\d+$/, '')));
    expect(others).toEqual([]);
    expect(proxy.asked.length).toBeGreaterThan(0);
  });
});
