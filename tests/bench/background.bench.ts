import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import type { WebWorker } from 'puppeteer-core';
import { type Row, row } from '../../build/bench/row.ts';
import { ensureChromium } from '../../build/browser/ensure-chromium.ts';
import { type ExtensionBrowser, launchChromium } from '../../build/browser/launch-chromium.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { choose, openImporting, withImportingPage } from '../browser/harness/importing.ts';
import { isWorkerOf } from '../browser/harness/worker.ts';
import { madeNews } from '../collection/made/made-news.ts';
import { navigationRows } from './background/navigation-rows.ts';
import { writeQuietExtension } from './background/quiet-extension.ts';
import { importChosen } from './import/import-chosen.ts';
import { madeFiles } from './import/made-files.ts';
import { writeStaticExtension } from './static-extension.ts';

export const name = 'background';

const LOOKUPS = 1000;

/** How many records the collection has: `BACKGROUND_RECORDS=100000 npm run bench -- background`. */
const RECORDS = Number(process.env.BACKGROUND_RECORDS ?? 10_000);

/**
 * What the background script keeps in memory after 1,000 lookups in an imported collection, beside an extension whose worker is
 * empty. Goal: at most 10 MB more. And how many navigations a second it keeps up with.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    const { folder: extension } = await buildExtension({ target: 'chromium', out: path.join(folder, 'ours') });
    const zip = path.join(folder, 'made.zip');
    writeFileSync(zip, zipSync(madeFiles(RECORDS), { level: 1 }));
    const ours = await memoryOf(await withImportingPage(extension), (running) => lookUp(running, zip));
    const empty = await memoryOf(emptyExtension(path.join(folder, 'empty')), async () => undefined);
    return [
      row(`memory after ${LOOKUPS} lookups in ${RECORDS} records, beside an empty worker`, ours, 'MB', empty),
      ...(await navigationRows(extension, writeQuietExtension(path.join(folder, 'quiet')))),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Megabytes that a worker's heap holds after `use` and a collection of garbage. */
async function memoryOf(extension: string, use: (running: ExtensionBrowser) => Promise<void>): Promise<number> {
  const running = await launchChromium({ program: ensureChromium(), extension });
  try {
    await use(running);
    const target = await running.browser.waitForTarget(isWorkerOf(running.extension));
    const worker = (await target.worker()) as WebWorker;
    await worker.client.send('HeapProfiler.collectGarbage');
    const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
    return usedSize / 2 ** 20;
  } finally {
    await running.close();
  }
}

/** Imports made records, and asks for the context of pages as the popup does. */
async function lookUp(running: ExtensionBrowser, zip: string): Promise<void> {
  const page = await openImporting(running);
  await choose(page, 'files', [zip]);
  await importChosen(page);
  const urls = Array.from(
    { length: LOOKUPS },
    (_, index) => madeNews((index * 7) % RECORDS, RECORDS).record.webUrl ?? '',
  );
  const found = await page.evaluate(async (addresses) => {
    let count = 0;
    for (const url of addresses) {
      const request = { url, tabId: -1, windowId: -1, isPrivate: false };
      const outcome = await chrome.runtime.sendMessage({ name: 'popupContent', request });
      if (outcome.reply.answer.context.state === 'found') count++;
    }
    return count;
  }, urls);
  if (found < LOOKUPS) throw new Error(`only ${found} of ${LOOKUPS} pages were found`);
}

function emptyExtension(folder: string): string {
  writeStaticExtension(folder);
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'worker.js'), '');
  return folder;
}
