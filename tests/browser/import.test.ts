import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildFolder } from '../../build/collection/compile-folder.ts';
import type { JobOutcome } from '../../src/compiler/job.ts';
import { choose, drop, openImporting, withImportingPage } from './harness/importing.ts';
import { makeFolder } from './harness/made-folder.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

/** More than fit into one step, so that there is something between two steps. */
const RECORDS = 2500;

let folder: string;
let records: string;
let zip: string;
let extension: string;
let running: TestBrowser;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-import-'));
  records = path.join(folder, 'Made news');
  makeFolder(records, RECORDS);
  zip = path.join(folder, 'news.zip');
  writeFileSync(zip, zipOf(records, 'news-main/'));
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

/** What the command makes of a folder: each file's path → its SHA-256. */
async function compiledInNode(from: string): Promise<Record<string, string>> {
  const out = path.join(folder, `out-${path.basename(from)}`);
  await buildFolder(from, out, { isHosted: false });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => path.join(file.parentPath, file.name));
  return Object.fromEntries(
    names.map((name) => [path.relative(out, name), createHash('sha256').update(readFileSync(name)).digest('hex')]),
  );
}

test('a folder, a drop and a zip come to the bytes that the command makes, and so does an export', async () => {
  const expected = await compiledInNode(records);
  await choose(page, 'folder', [records]);
  const byFolder = await imported('made');
  expect(byFolder.collection.header.name).toBe('Made up');
  expect(byFolder.problems).toEqual({ count: 1, first: [expect.objectContaining({ path: 'broken.md' })] });
  expect(await digestsOf(byFolder.collection.folder)).toEqual(expected);

  await choose(page, 'files', [zip]);
  const byZip = await imported('made');
  expect(await digestsOf(byZip.collection.folder)).toEqual(expected);

  await drop(page, [records]);
  const byDrop = await imported('made');
  expect(await digestsOf(byDrop.collection.folder)).toEqual(expected);

  await page.evaluate((name) => importing.exported(name), byDrop.collection.folder);
  const byExport = await imported('made');
  expect(await digestsOf(byExport.collection.folder)).toEqual(expected);
  expect(await page.evaluate(() => importing.stored())).toEqual({
    folders: [byExport.collection.folder],
    parts: 0,
    jobs: [],
  });
}, 90_000);
