import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WebWorker } from 'puppeteer-core';
import { type Row, row } from '../../build/bench/row.ts';
import { ensureChromium } from '../../build/browser/ensure-chromium.ts';
import { type ExtensionBrowser, launchChromium } from '../../build/browser/launch-chromium.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { hostedFiles, startHost } from '../browser/harness/collection-host.ts';
import { pageInside } from '../browser/harness/compiler-in-page.ts';
import { isWorkerOf } from '../browser/harness/worker.ts';
import { madeNews } from '../collection/made/made-news.ts';
import { navigationRows } from './background/navigation-rows.ts';
import { writeQuietExtension } from './background/quiet-extension.ts';
import { writeStaticExtension } from './static-extension.ts';

export const name = 'background';

const LOOKUPS = 1000;

/** How many records the collection has: what is fetched whole has at most 64 MB. */
const RECORDS = Number(process.env.BENCH_RECORDS ?? 10_000);

/**
 * What the background script keeps in memory after 1,000 lookups in a stored collection, beside an extension whose worker is
 * empty. Goal: at most 10 MB more. And how many navigations a second it keeps up with.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    const { folder: extension } = await buildExtension({ target: 'chromium', out: path.join(folder, 'ours') });
    const ours = await memoryOf(extension, lookUp);
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

async function lookUp(running: ExtensionBrowser): Promise<void> {
  const records = Array.from({ length: RECORDS }, (_, index) => madeNews(index, RECORDS));
  const host = await startHost(await hostedFiles(records));
  try {
    const page = await pageInside(running);
    const origin = { kind: 'compiled' as const, address: host.address };
    await page.evaluate(async (from) => {
      const { state } = await inside.runJob({ id: 'large', name: 'Large', origin: from }, () => undefined).outcome;
      if (state !== 'done') throw new Error(state);
    }, origin);
    const urls = Array.from({ length: LOOKUPS }, (_, index) => records[(index * 7) % RECORDS]?.record.webUrl ?? '');
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
  } finally {
    await host.close();
  }
}

function emptyExtension(folder: string): string {
  writeStaticExtension(folder);
  const manifest = { manifest_version: 3, name: 'Empty', version: '1', background: { service_worker: 'worker.js' } };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'worker.js'), '');
  return folder;
}
