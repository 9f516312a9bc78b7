import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../../build/collection/compile-folder.ts';
import { writePublishingNotes } from '../../build/collection/publishing-notes.ts';
import type { StoredCollection } from '../../src/sources/listed-collection.ts';
import { toMarkdown } from '../collection/made/to-markdown.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { linesOf } from './harness/article.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import { type NginxHost, nginx, startNginx } from './harness/nginx-host.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

if (nginx === null) console.info('nginx is not installed: the tests with it have nothing to run on');

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-published-'));
// Where root starts nginx, another user reads.
chmodSync(folder, 0o755);
const out = path.join(folder, 'out');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a version of a collection into the folder that is served, and returns the paths of its files. */
async function publish(excerptOfSeventh: string): Promise<string[]> {
  const excerpts = Array.from({ length: 60 }, (_, at) => (at === 7 ? excerptOfSeventh : 'As it was.'));
  mkdirSync(path.join(folder, 'in'), { recursive: true });
  for (const { id, record } of madeRecords(excerpts.map((excerpt) => ({ excerpt })))) {
    writeFileSync(path.join(folder, 'in', `${path.basename(id)}.md`), toMarkdown(record));
  }
  const before = statSync(path.join(out, 'collection.json'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  await buildFolder(path.join(folder, 'in'), out, { isHosted: true, options: { bucketSize: 2000, fewestKeys: 0 } });
  // nginx tells versions apart by size and second, and keepers take longer than a second from one to the next.
  const time = new Date(before === 0 ? Date.now() - 3_600_000 : before + 60_000);
  utimesSync(path.join(out, 'collection.json'), time, time);
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(out, name)).isFile()).map((name) => `/${name}`);
  writePublishingNotes(out);
  return files.sort();
}

/** The block for nginx that the README of a built collection shows. */
function blockInReadme(): string {
  const [, block = ''] = /```nginx\n(.*?)```/s.exec(readFileSync(path.join(out, 'README.md'), 'utf8')) ?? [];
  return block.replace('/PATH/', '/');
}

const subscribe = (page: Page, at: string) =>
  page.evaluate(
    (address) =>
      inside.runJob({ id: 'hosted', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
    at,
  );
const update = (page: Page) =>
  page.evaluate(async () => {
    const current = (await inside.loadCollections()).find(({ id }) => id === 'hosted');
    const job = inside.updateJob(current as StoredCollection);
    return job && inside.runNotedJob(job, () => undefined).outcome;
  });

describe.runIf(nginx !== null).each([
  { how: 'with the block that the README of a built collection shows', block: blockInReadme, isOpen: true },
  { how: 'as it is installed', block: () => '', isOpen: false },
])('a collection that nginx serves $how', ({ block, isOpen }) => {
  let running: TestBrowser;
  let page: Page;
  let host: NginxHost;
  let first: string[];
  beforeAll(async () => {
    first = await publish('As it was.');
    host = await startNginx(nginx ?? '', out, block());
    running = await startBrowser({ grants: { explicit_host: ['http://127.0.0.1/*'] } });
    page = await pageInside(running);
  });
  afterAll(async () => {
    await running?.close();
    await host?.close();
    rmSync(out, { recursive: true, force: true });
  });

  /** What nginx was asked: it notes a request when it has ended, which the browser may know before. */
  const asked = async (count: number) => {
    const lines: string[] = [];
    await expect.poll(() => lines.push(...host.asked())).toBeGreaterThanOrEqual(count);
    return lines.sort();
  };

  const allowed = async () => {
    const fault = { name: 'faultHostRefuses', values: [new URL(host.address).host] };
    expect(await subscribe(page, host.address)).toEqual({ state: 'failed', fault });
    expect(await page.evaluate(() => chrome.permissions.request({ origins: ['http://127.0.0.1/*'] }))).toBe(true);
    expect(new Set(await asked(2))).toEqual(new Set(['200 /collection.json']));
  };
  if (!isOpen) test('is not for pages of others, until the reader allows its host', allowed);

  test('is fetched whole, each file once, and its pages are found without a word to it', async () => {
    expect(await subscribe(page, host.address)).toMatchObject({
      state: 'done',
      collection: { header: { records: 60 } },
    });
    expect(first.length).toBeGreaterThan(8);
    expect(await asked(first.length)).toEqual(first.map((name) => `200 ${name}`));
    const popup = await popupAt(running, 'https://news.example/story-7.html');
    expect(await linesOf(popup)).toContain('As it was.');
    expect(host.asked()).toEqual([]);
  });

  test('costs an answer without a body where nothing changed', async () => {
    expect(await update(page)).toEqual({ state: 'unchanged' });
    expect(await asked(1)).toEqual(['304 /collection.json']);
  });

  test('is updated to a new version by the files that changed', async () => {
    const second = await publish('Mended.');
    expect(await update(page)).toMatchObject({ state: 'done' });
    const changed = second.filter((name) => name === '/collection.json' || !first.includes(name));
    expect(await asked(changed.length)).toEqual(changed.map((name) => `200 ${name}`));
    expect(changed.length).toBeLessThan(first.length / 2);
    const popup = await popupAt(running, 'https://news.example/story-7.html');
    expect(await linesOf(popup)).toContain('Mended.');
  });
});
