import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JobOutcome, Origin } from '../../src/compiler/job.ts';
import { toMarkdown } from '../collection/made/to-markdown.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { type CollectionHost, hostedFiles, startHost } from './harness/collection-host.ts';
import { choose, openImporting, withImportingPage } from './harness/importing.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

/** Small buckets, so that there are some. */
const SMALL = { bucketSize: 2000 };
const records = madeRecords(Array.from({ length: 60 }, () => ({ excerpt: 'As it was.' })));
const changed = madeRecords(Array.from({ length: 60 }, (_, at) => ({ excerpt: at === 7 ? 'Mended.' : 'As it was.' })));
const markdown = Object.fromEntries(records.map(({ id, record }) => [`${id}.md`, strToU8(toMarkdown(record))]));

let folder: string;
let running: TestBrowser;
let page: Page;
let host: CollectionHost;
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-size-'));
  host = await startHost(await hostedFiles(records, SMALL));
  running = await startSharedBrowser({ extension: await withImportingPage(inject('extension')) });
  page = await openImporting(running);
}, 60_000);
afterAll(async () => {
  await running.close();
  await host.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The size that the list says of a collection that was just made. */
const sizeOf = (outcome: JobOutcome | undefined): number => {
  if (outcome?.state !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.collection.bytes;
};
/** The bytes of all files that the database has of it. */
const storedOf = (id: string) => page.evaluate((its) => importing.sizeOf(its), id);
const run = (id: string, origin: Origin) => page.evaluate((its, of) => importing.run(its, of), id, origin);

test.each<[title: string, id: string, make: () => Promise<JobOutcome | undefined>]>([
  [
    'Markdown in a zip',
    'markdown',
    async () => {
      const file = path.join(folder, 'markdown.zip');
      writeFileSync(file, zipSync(markdown));
      await choose(page, 'files', [file]);
      await page.evaluate(() => importing.start('markdown'));
      return page.evaluate(() => importing.outcome());
    },
  ],
  [
    'a compiled collection in a zip',
    'compiled',
    async () => {
      const file = path.join(folder, 'compiled.zip');
      writeFileSync(file, zipSync(Object.fromEntries(await hostedFiles(records, SMALL))));
      await choose(page, 'files', [file]);
      await page.evaluate(() => importing.start('compiled'));
      return page.evaluate(() => importing.outcome());
    },
  ],
  ['a compiled collection on a host', 'hosted', () => run('hosted', { kind: 'compiled', address: host.address })],
  [
    'its next version, of which little is fetched',
    'hosted',
    async () => {
      host.publish(await hostedFiles(changed, SMALL));
      return run('hosted', { kind: 'compiled', address: host.address });
    },
  ],
  [
    'a zip of Markdown on a host',
    'zipped',
    () => {
      host.publish(new Map([['archive.zip', zipSync(markdown)]]));
      return run('zipped', { kind: 'records', address: new URL('archive.zip', host.address).href });
    },
  ],
  [
    'one’s own records, with their Markdown',
    'own',
    async () => {
      const file = path.join(folder, 'own.zip');
      writeFileSync(file, zipSync(markdown));
      await choose(page, 'files', [file]);
      await page.evaluate(() => importing.start('own'));
      return page.evaluate(() => importing.outcome());
    },
  ],
])('the size of a collection is that of its files: %s', async (_, id, make) => {
  const size = sizeOf(await make());
  expect(size).toBeGreaterThan(10_000);
  expect(size).toBe(await storedOf(id));
});
