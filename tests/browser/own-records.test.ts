import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JobOutcome } from '../../src/compiler/job.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { hostedFiles, startHost } from './harness/collection-host.ts';
import { choose, openImporting, withImportingPage } from './harness/importing.ts';
import { toMarkdown } from './harness/packed-records.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

let folder: string;
let running: TestBrowser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-own-'));
  running = await startSharedBrowser({ extension: await withImportingPage(inject('extension')) });
  page = await openImporting(running);
}, 60_000);
afterAll(async () => {
  await running.close();
  rmSync(folder, { recursive: true, force: true });
});

const markdownOf = (name: string) => toMarkdown({ title: name, webUrl: `https://news.example/${name}` });
const add = (name: string) =>
  page.evaluate(
    (file, text) => importing.saveRecord({ name: file, text, kept: null, collectionName: 'Mine' }),
    `${name}.md`,
    markdownOf(name),
  );
const start = async (id: string): Promise<JobOutcome | undefined> => {
  await page.evaluate((its) => importing.start(its), id);
  return page.evaluate(() => importing.outcome());
};
const imported = async (id: string) => {
  const outcome = await start(id);
  if (outcome?.state !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.collection;
};
const digestsOf = (of: string) => page.evaluate((name) => importing.digests(name), of);
const listed = async (id: string) => {
  const found = (await page.evaluate(() => importing.list())).find((item) => item.id === id);
  if (found === undefined || !('folder' in found)) throw new Error(`${id} is not in the list`);
  return found;
};
/** Exports a collection into what is imported next; its files. */
const exported = async (id: string): Promise<Record<string, Uint8Array>> => {
  const zip = await page.evaluate((of) => importing.exported(of), (await listed(id)).folder);
  return unzipSync(new Uint8Array(Buffer.from(zip, 'base64')));
};
/** Chooses a zip of some files. */
const chooseZip = async (files: Record<string, Uint8Array>) => {
  const file = path.join(folder, 'changed.zip');
  writeFileSync(file, zipSync(files));
  await choose(page, 'files', [file]);
};
const markdownIn = (files: object) => Object.keys(files).filter((name) => name.startsWith('markdown/'));

test('one’s own records are exported with their Markdown, and as a new collection they keep it', async () => {
  await add('one');
  expect(await add('two')).toMatchObject({ state: 'done', kept: { path: 'two.md' } });
  const files = await exported('own');
  expect(markdownIn(files)).toEqual(['markdown/one.md', 'markdown/two.md']);
  expect(new TextDecoder().decode(files['markdown/one.md'])).toBe(markdownOf('one'));
  const copy = await imported('copy');
  expect(await digestsOf(copy.folder)).toEqual(await digestsOf((await listed('own')).folder));
  expect(copy.bytes).toBe((await listed('own')).bytes);
  expect(Object.keys(await exported('copy'))).toEqual(Object.keys(files));
});

test('imported again in their own place they can be added to, and nothing of them is lost', async () => {
  const before = await digestsOf((await listed('own')).folder);
  await exported('own');
  await page.evaluate(() => importing.changeList((list) => list.filter(({ id }) => id !== 'own')));
  const own = await imported('own');
  expect(await digestsOf(own.folder)).toEqual(before);
  await add('three');
  expect((await listed('own')).header.records).toBe(3);
  expect(markdownIn(await exported('own'))).toEqual(['markdown/one.md', 'markdown/three.md', 'markdown/two.md']);
});

test('Markdown that takes their place is kept, with what it says of the collection', async () => {
  await chooseZip({
    'collection.yml': strToU8('name: Garden\nlicence: CC0\n'),
    'four.md': strToU8(markdownOf('four')),
    'bad.md': strToU8('---\ntitle: a: b\n---\n'),
    'README.md': strToU8('No record.'),
  });
  await imported('own');
  expect(markdownIn(await exported('own'))).toEqual(['markdown/collection.yml', 'markdown/four.md']);
  await add('five');
  expect((await listed('own')).header).toMatchObject({ name: 'Garden', licence: 'CC0', records: 2 });
});

test('what would leave one’s own records without their Markdown does not take their place', async () => {
  const { 'markdown/four.md': _, ...files } = await exported('own');
  const before = await listed('own');
  await chooseZip(files);
  expect(await start('own')).toEqual({ state: 'failed', fault: { name: 'faultNoMarkdown', values: [] } });
  expect(await listed('own')).toEqual(before);
  // Elsewhere it may be short of some.
  expect(markdownIn(await digestsOf((await imported('short')).folder))).toEqual([
    'markdown/collection.yml',
    'markdown/five.md',
  ]);
});

test('of Markdown beside a compiled collection only what can be a record’s is taken', async () => {
  const files = await exported('own');
  await chooseZip({
    ...files,
    'markdown/collection.json': strToU8('{}'),
    'markdown/.git/a.md': strToU8('hidden'),
    'markdown/a.js': strToU8('alert(1)'),
    'markdown/../out.md': strToU8('out'),
    'other/a.md': strToU8('other'),
  });
  const outcome = await start('careful');
  if (outcome?.state !== 'done') throw new Error(JSON.stringify(outcome));
  expect(Object.keys(await digestsOf(outcome.collection.folder)).sort()).toEqual(Object.keys(files).sort());
  expect(outcome.problems.first.map((problem) => problem.path)).toEqual(['markdown/../out.md']);
});

test('an imported collection is exported as it was compiled, and imported again', async () => {
  await chooseZip({ 'a.md': strToU8(markdownOf('a')), 'markdown/b.md': strToU8(markdownOf('b')) });
  const first = await imported('news');
  const before = await digestsOf(first.folder);
  const files = await exported('news');
  expect(markdownIn(files)).toEqual([]);
  const again = await imported('news');
  expect(await digestsOf(again.folder)).toEqual(before);
  expect(again.bytes).toBe(first.bytes);
});

test('so is a subscribed one, which then is one of files, of the same size', async () => {
  const host = await startHost(await hostedFiles(madeRecords([{}, {}, {}])));
  const subscribed = await page.evaluate(
    (address) => importing.run('hosted', { kind: 'compiled', address }),
    host.address,
  );
  await host.close();
  if (subscribed.state !== 'done') throw new Error(JSON.stringify(subscribed));
  await exported('hosted');
  const copy = await imported('of-host');
  expect(await digestsOf(copy.folder)).toEqual(await digestsOf(subscribed.collection.folder));
  expect(copy.bytes).toBe(subscribed.collection.bytes);
  expect(copy.subscription).toBeUndefined();
});
