import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeZip } from '../../compiler/zip/made-zip.ts';
import { ARTICLE, PAPER } from '../harness/article.ts';
import { toMarkdown } from '../harness/packed-records.ts';
import { endReader, openReadPopup, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';
import { savedFile } from './saved-file.ts';
import { areCountsAllowed } from './switch-counts.ts';

const LILIES = 'https://news.example/lilies';
const SETTINGS = 'input[accept=".json"]';

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file to choose; returns its path. */
function written(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe.each(READERS)('the options in %s', (_, start) => {
  let reader: Reader;
  let options: ReaderPage;
  beforeAll(async () => {
    reader = await start();
    options = await reader.openPage('options.html');
    await options.waitFor('body[data-ready="options"]');
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  const stored = (name: string) => reader.behind(async (one) => (await chrome.storage.local.get(one))[one], name);

  test('have links opened behind, and the popup stays', async () => {
    await options.click('label:has(input[value="background"])');
    await expect.poll(() => stored('links')).toBe('background');
    await reader.goto(ARTICLE.web);
    const popup = await reader.openPopup();
    await popup.click(`a[href="${PAPER}"]`);
    await expect.poll(reader.tabs).toContain(PAPER);
    expect(await reader.inPage(() => document.visibilityState)).toBe('visible');
    expect((await popup.lines()).join()).toContain('Better design');
    await popup.close();
  });

  test('switch the count on and off', async () => {
    const counts = 'main .setting .switch';
    expect(await areCountsAllowed(reader)).toBe(false);
    for (const isOn of [true, false]) {
      await options.click(counts);
      await options.waitFor(`${counts}[aria-checked="${isOn}"]`);
      await expect.poll(() => areCountsAllowed(reader)).toBe(isOn);
    }
  });

  test('export the settings as a file, and take them from one', async () => {
    await options.click('.setting', 'Export');
    const text = new TextDecoder().decode(await savedFile(reader, 'article-context-settings.json'));
    expect(JSON.parse(text).settings).toEqual({ pictures: false, links: 'background', theme: 'system' });
    const changed = text.replace('"system"', '"dark"').replace('"background"', '"front"');
    await options.choose(SETTINGS, written('mine.json', changed));
    await options.waitFor('html[data-theme="dark"] label:has(input[value="front"]:checked)');
    await expect.poll(() => stored('links')).toBe('front');
    await options.waitFor('.setting + [role="status"]', 'Imported.');
  });

  test.each([
    ['<script>alert(1)</script>', 'can’t be read as JSON'],
    ['{"kind":"article-context settings","version":1,"settings":{"theme":"neon","links":"background"}}', 'is wrong'],
    [' '.repeat(100_000), 'too large'],
  ])('take nothing from a hostile file, and say why: %.20s', async (text, fault) => {
    const before = await reader.behind(() => chrome.storage.local.get());
    await options.choose(SETTINGS, written('hostile.json', text));
    await options.waitFor('.setting + .fault', fault);
    expect(await reader.behind(() => chrome.storage.local.get())).toEqual(before);
    const good = '{"kind":"article-context settings","version":1,"settings":{}}';
    await options.choose(SETTINGS, written('good.json', good));
    await options.waitFor('main', 'Imported.');
  });

  test('export a collection, which is imported again as it was', async () => {
    const record = toMarkdown({ title: 'All about lilies', webUrl: LILIES });
    const made = path.join(folder, 'lilies.zip');
    writeFileSync(made, madeZip([{ name: 'lilies/a.md', text: record }]));
    await options.choose('input[accept*=".zip"]', made);
    await options.waitFor('.item h3', 'lilies');
    await options.click('.item:not([data-item="example"]) .item-toggle');
    await options.click('.item:not([data-item="example"]) .item-actions', 'Export');
    const zip = await savedFile(reader, 'lilies.zip');
    expect(Object.keys(unzipSync(new Uint8Array(zip)))).toContain('collection.json');
    await options.click('.item:not([data-item="example"]) .item-actions', 'Remove');
    await options.waitFor('.removed', 'Undo');
    await options.choose('input[accept*=".zip"]', path.join(reader.downloads, 'lilies.zip'));
    await options.waitFor('.item:not([data-item="example"]) h3', 'lilies');
    await reader.goto(LILIES);
    const popup = await openReadPopup(reader);
    expect((await popup.lines())[1]).toBe('All about lilies');
    await popup.close();
  });
});
