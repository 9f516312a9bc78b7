import { once } from 'node:events';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import { ensureChromium } from '../../../build/browser/ensure-chromium.ts';
import { launchChromium } from '../../../build/browser/launch-chromium.ts';
import { collectionServer } from '../../../build/collection/collection-server.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { writeStaticExtension } from '../static-extension.ts';
import { addresses, type MadeFolder } from './lookup-rows.ts';
import type { StoredCalls } from './stored-page.ts';
import type { Place } from './stored-worker.ts';

declare global {
  /** In the page: see stored-page.ts. */
  var stored: StoredCalls;
}

const LOOKUPS = 100;

/** Files and records that are stored at a time. */
const SOME_FILES = 50;
const SOME_RECORDS = 2000;

const OURS: Place = { kind: 'collection', folder: 'made' };
const INDEX: Place = { kind: 'index' };

/**
 * A lookup in a real browser by a worker that was just started, in a collection stored in IndexedDB, beside the same records
 * in an object store with an index on their article keys; in turn.
 */
export async function storedRows(folder: string, made: MadeFolder): Promise<Row[]> {
  const running = await launchChromium({ program: ensureChromium(), extension: await writeExtension(folder) });
  try {
    const page = await running.browser.newPage();
    await page.goto(`chrome-extension://${running.extension.id}/stored.html`);
    await storeFiles(page, made);
    await storeRecords(page, made.count);
    const next = addresses(made);
    const times: { ours: number; index: number }[] = [];
    for (let at = 0; at < LOOKUPS; at++) {
      const address = next();
      times.push({ ours: await lookUp(page, OURS, address), index: await lookUp(page, INDEX, address) });
    }
    const of = (name: 'ours' | 'index') => median(times.map((one) => one[name]));
    return [
      row(
        `cold lookup in the browser, ${made.count} records, beside IndexedDB with an index`,
        of('ours'),
        'ms',
        of('index'),
      ),
    ];
  } finally {
    await running.close();
  }
}

/** An extension of nothing but that page and its worker. */
async function writeExtension(folder: string): Promise<string> {
  const extension = writeStaticExtension(path.join(folder, 'extension'));
  writeFileSync(
    path.join(extension, 'stored.html'),
    '<!doctype html><title>Stored</title><script src="stored-page.js"></script>',
  );
  await build({
    absWorkingDir: projectRoot,
    entryPoints: ['stored-page', 'stored-worker'].map((name) => `tests/bench/collections/${name}.ts`),
    outdir: extension,
    bundle: true,
    format: 'iife',
    logLevel: 'warning',
  });
  return extension;
}

async function storeFiles(page: Page, made: MadeFolder): Promise<void> {
  const names = readdirSync(made.folder, { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => statSync(path.join(made.folder, name)).isFile());
  const server = collectionServer(made.folder).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (let start = 0; start < files.length; start += SOME_FILES) {
    const some = files.slice(start, start + SOME_FILES).map((name) => name.replaceAll(path.sep, '/'));
    await page.evaluate((at, paths) => stored.storeFiles('made', at, paths), host, some);
  }
  server.close();
  server.closeAllConnections();
}

async function storeRecords(page: Page, count: number): Promise<void> {
  for (let start = 0; start < count; start += SOME_RECORDS) {
    const end = Math.min(count, start + SOME_RECORDS);
    await page.evaluate((from, to, of) => stored.storeRecords(from, to, of), start, end, count);
  }
}

const lookUp = (page: Page, place: Place, address: string): Promise<number> =>
  page.evaluate((at, its) => stored.lookUp(at, its), place, address);
