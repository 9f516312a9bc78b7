import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { buildFolder } from '../../build/collection/compile-folder.ts';
import { readFolder } from '../../build/collection/read-folder.ts';
import { projectRoot } from '../../build/project-root.ts';
import type { JobOutcome } from '../../src/compiler/job.ts';
import { madeNews } from '../collection/made/made-news.ts';
import { linesOf } from './harness/article.ts';
import { choose, drop, openImporting, withImportingPage } from './harness/importing.ts';
import { makeFolder } from './harness/made-folder.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

/** More than fit into one step, so that there is something between two steps. */
const RECORDS = 1300;

const FEWER = 300;

let folder: string;
let records: string;
let zip: string;
/** The same of fewer records, for what a second step is not needed for. */
let fewer: string;
let fewerZip: string;
let small: string;
let extension: string;
let running: TestBrowser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-import-'));
  records = path.join(folder, 'Made news');
  makeFolder(records, RECORDS);
  zip = path.join(folder, 'news.zip');
  writeFileSync(zip, zipOf(records, 'news-main/'));
  fewer = path.join(folder, 'Fewer news');
  makeFolder(fewer, FEWER);
  fewerZip = path.join(folder, 'fewer.zip');
  writeFileSync(fewerZip, zipOf(fewer, 'news-main/'));
  small = path.join(folder, 'small.zip');
  writeFileSync(small, zipSync({ 'a.md': new TextEncoder().encode('---\ntitle: A\n---\n') }));
  extension = await withImportingPage(inject('extension'));
  running = await startBrowser({ extension });
  page = await openImporting(running);
}, 60_000);
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder's files in a zip, all in one folder as a repository's archive has them. */
function zipOf(from: string, top: string): Uint8Array {
  const files = readdirSync(from, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => path.join(file.parentPath, file.name)).sort();
  return zipSync(
    Object.fromEntries(
      names.map((name) => [top + path.relative(from, name).replaceAll('\\', '/'), readFileSync(name)]),
    ),
  );
}

/** Imports what was chosen; the id of the collection tells the tests apart. */
async function imported(id: string): Promise<Extract<JobOutcome, { state: 'done' }>> {
  await page.evaluate((name) => importing.start(name), id);
  const outcome = await page.evaluate(() => importing.outcome());
  if (outcome?.state !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const digestsOf = (of: string) => page.evaluate((name) => importing.digests(name), of);

/** What the command makes of a folder: each file's path → its SHA-256. Made once. */
const madeInNode = new Map<string, Promise<Record<string, string>>>();
function compiledInNode(from: string): Promise<Record<string, string>> {
  const made = madeInNode.get(from) ?? compileInNode(from);
  madeInNode.set(from, made);
  return made;
}

async function compileInNode(from: string): Promise<Record<string, string>> {
  const out = path.join(folder, `out-${path.basename(from)}`);
  await buildFolder(from, out, { isHosted: false });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => path.join(file.parentPath, file.name));
  return Object.fromEntries(
    names.map((name) => [path.relative(out, name), createHash('sha256').update(readFileSync(name)).digest('hex')]),
  );
}

test('a folder, a drop and a zip come to the bytes that the command makes, and so does an export', async () => {
  await drop(page, [fewer]);
  const byDrop = await imported('made');
  expect(await digestsOf(byDrop.collection.folder)).toEqual(await compiledInNode(fewer));

  const expected = await compiledInNode(records);
  await choose(page, 'folder', [records]);
  const byFolder = await imported('made');
  expect(byFolder.collection.header.name).toBe('Made up');
  expect(byFolder.problems).toEqual({ count: 1, first: [expect.objectContaining({ path: 'broken.md' })] });
  expect(await digestsOf(byFolder.collection.folder)).toEqual(expected);

  await choose(page, 'files', [zip]);
  const byZip = await imported('made');
  expect(await digestsOf(byZip.collection.folder)).toEqual(expected);
  expect(await page.evaluate((name) => importing.oversized(name), byZip.collection.folder)).toEqual([]);

  await page.evaluate((name) => importing.exported(name), byZip.collection.folder);
  const byExport = await imported('made');
  expect(await digestsOf(byExport.collection.folder)).toEqual(expected);
  expect(await page.evaluate(() => importing.stored())).toEqual({
    folders: [byExport.collection.folder],
    parts: 0,
    jobs: [],
  });
}, 90_000);

const stored = () => page.evaluate(() => importing.stored());
const start = (id: string) => page.evaluate((name) => importing.start(name), id);
const outcome = () => page.evaluate(() => importing.outcome());

/** What the database holds while no job runs: the folders in the list. */
async function onlyListed() {
  const list = await page.evaluate(() => importing.list());
  return { folders: list.flatMap((item) => ('folder' in item ? item.folder : [])).sort(), parts: 0, jobs: [] };
}

test('what was imported is found by the popup, under its own name', async () => {
  const { title, webUrl = '' } = madeNews(7, RECORDS).record;
  const popup = await popupAt(running, webUrl);
  expect((await linesOf(popup)).slice(0, 2)).toEqual(['Made up · matched by address', title]);
  await closePopup(popup);
});

test.each(['reading', 'compiling'] as const)(
  'cancelled while %s, an import leaves nothing, and what was there stays',
  async (phase) => {
    const before = await onlyListed();
    expect(before.folders).not.toEqual([]);
    await choose(page, 'files', [zip]);
    await start('made');
    await page.evaluate((name) => importing.until(name, 1), phase);
    await page.evaluate(() => importing.cancel());
    expect(await outcome()).toEqual({ state: 'cancelled' });
    expect(await stored()).toEqual(before);
    expect(await onlyListed()).toEqual(before);
  },
);

test.each([
  ['reading', 1001],
  ['compiling', 1],
] as const)('a worker killed while %s is started again where it was', async (phase, done) => {
  await choose(page, 'folder', [records]);
  await start('made');
  await page.evaluate((name, count) => importing.until(name, count), phase, done);
  const [worker] = page.workers();
  const killed = await page.evaluate(() => importing.progress().length);
  await worker?.close();
  const end = await outcome();
  if (end?.state !== 'done') throw new Error(JSON.stringify(end));
  const after = (await page.evaluate(() => importing.progress())).slice(killed + 1);
  expect(after.filter((step) => step.phase === 'reading' && step.done <= 1000)).toEqual([]);
  expect(await digestsOf(end.collection.folder)).toEqual(await compiledInNode(records));
  expect(end.problems.count).toBe(1);
  expect(await stored()).toEqual(await onlyListed());
});

test('two imports into one collection run one after the other', async () => {
  await choose(page, 'folder', [fewer]);
  await start('made');
  const first = page.evaluate(() => importing.outcome());
  await page.evaluate(() => importing.until('reading', 1));
  await start('made');
  const ends = [await first, await outcome()];
  expect(ends.map((end) => end?.state)).toEqual(['done', 'done']);
  expect(await stored()).toEqual(await onlyListed());
});

test('what is being made is no leftover', async () => {
  await choose(page, 'folder', [records]);
  await start('made');
  await page.evaluate(() => importing.until('reading', 1001));
  await page.evaluate(() => importing.removeLeftovers());
  const end = await outcome();
  if (end?.state !== 'done') throw new Error(JSON.stringify(end));
  expect(await digestsOf(end.collection.folder)).toEqual(await compiledInNode(records));
});

test('a file that is gone when it is read is told, and the others go on', async () => {
  const few = path.join(folder, 'few');
  makeFolder(few, 50);
  const file = readdirSync(path.join(few, '_news')).sort()[3] ?? '';
  await choose(page, 'folder', [few]);
  rmSync(path.join(few, '_news', file));
  const { collection, problems } = await imported('few');
  expect(collection.header.records).toBe(49);
  expect(problems.first.map((problem) => problem.path)).toEqual([`_news/${file}`, 'broken.md']);
});

describe('the reader is told of', () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const compiledZip = async (change: (files: Record<string, Uint8Array>) => void) => {
    const files = Object.fromEntries(
      Object.keys(await compiledInNode(fewer)).map((name) => [
        name.replaceAll('\\', '/'),
        new Uint8Array(readFileSync(path.join(folder, `out-${path.basename(fewer)}`, name))),
      ]),
    );
    change(files);
    return zipSync(files);
  };
  test.each([
    ['something that is no zip', async () => text('no zip at all'), { name: 'faultNotZip', values: [] }],
    ['half a zip', async () => readFileSync(zip).subarray(0, 100_000), { name: 'faultTruncated', values: [] }],
    [
      'records none of which is good, each with what is wrong',
      async () => zipSync({ 'a.md': text('---\nname: a: b\n---\n') }),
      { name: 'faultNoRecords', values: [] },
    ],
    [
      'a compiled collection of the future',
      () => compiledZip((files) => (files['collection.json'] = text('{"format": 9, "name": "Later"}'))),
      { name: 'faultFormat', values: [] },
    ],
    [
      'a compiled collection of which a file was changed',
      () => compiledZip((files) => (files['buckets/digests.json'] = text('{}'))),
      { name: 'faultDamaged', values: ['buckets/digests.json'] },
    ],
    [
      'a compiled collection of which a file is missing',
      () => compiledZip((files) => delete files['button/addresses.json']),
      { name: 'faultDamaged', values: ['button/addresses.json'] },
    ],
  ])('%s', async (_, make, fault) => {
    const file = path.join(folder, 'faulty.zip');
    writeFileSync(file, await make());
    await choose(page, 'files', [file]);
    await start('faulty');
    const end = await outcome();
    expect(end).toMatchObject({ state: 'failed', fault });
    if (fault.name === 'faultNoRecords')
      expect(end).toMatchObject({ problems: { count: 1, first: [{ path: 'a.md', line: 2 }] } });
    expect(await stored()).toEqual(await onlyListed());
  });
});

const shared = path.join(projectRoot, '../shared/collections');
const isThere = existsSync(shared);
if (!isThere) console.info(`${shared} is not here: the tests on real records have nothing to run on`);

describe.runIf(isThere)('of the real records', () => {
  test.each(['games', 'mixed'])('%s come to the same bytes as in the command, by folder and by zip', async (name) => {
    const real = path.join(shared, name);
    const expected = await compiledInNode(real);
    await choose(page, 'folder', [real]);
    const byFolder = await imported(name);
    expect(await digestsOf(byFolder.collection.folder)).toEqual(expected);
    const file = path.join(folder, `${name}.zip`);
    writeFileSync(file, zipOf(real, `${name}/`));
    await choose(page, 'files', [file]);
    const byZip = await imported(name);
    expect(await digestsOf(byZip.collection.folder)).toEqual(expected);
  });

  test('pages of the games are found by the popup', async () => {
    const { records: all } = readFolder(path.join(shared, 'games'));
    const found = all.filter(({ record }) => record.webUrl?.startsWith('https:')).filter((_, at) => at % 300 === 5);
    for (const { record } of found) {
      const popup = await popupAt(running, record.webUrl ?? '');
      expect((await linesOf(popup))[0]).toBe('games · matched by address');
      await closePopup(popup);
    }
  });
});

test('where the disk is full the reader is told so, and what was there stays', async () => {
  const limited = await startBrowser({ extension: await withImportingPage(inject('extension'), true) });
  page = await openImporting(limited);
  // Before anything is stored: the browser keeps what it knows of the room for a while.
  const session = await page.createCDPSession();
  const origin = `chrome-extension://${limited.extension.id}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await choose(page, 'files', [small]);
  const before = await imported('small');
  await choose(page, 'folder', [records]);
  await start('large');
  expect(await outcome()).toEqual({ state: 'failed', fault: { name: 'faultDiskFull', values: [] } });
  expect(await stored()).toEqual({ folders: [before.collection.folder], parts: 0, jobs: [] });
  await limited.close();
});

test('a browser that was killed in mid-import leaves nothing when it starts again, and the old version answers', async () => {
  const profile = path.join(folder, 'profile');
  const first = await startBrowser({ extension, profile });
  page = await openImporting(first);
  await choose(page, 'files', [fewerZip]);
  const before = await imported('made');
  await choose(page, 'files', [zip]);
  await start('made');
  await page.evaluate(() => importing.until('reading', 1));
  const ended = once(first.browser.process() as ChildProcess, 'exit');
  first.browser.process()?.kill('SIGKILL');
  await ended;
  await first.web.close();

  const second = await startBrowser({ extension, profile });
  page = await openImporting(second);
  await page.evaluate(() => importing.removeLeftovers());
  expect(await stored()).toEqual({ folders: [before.collection.folder], parts: 0, jobs: [] });
  const { title, webUrl = '' } = madeNews(7, FEWER).record;
  const popup = await popupAt(second, webUrl);
  expect((await linesOf(popup)).slice(0, 2)).toEqual(['Made up · matched by address', title]);
  await second.close();
}, 60_000);
