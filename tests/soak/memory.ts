import { existsSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';
import { median } from '../../build/bench/median.ts';
import type { SoakBrowser } from './soak-browser.ts';

/** What is held at one time, in bytes, after a collection of garbage. Of processes: private memory, NaN where the system tells none of it. */
export interface Memory {
  /** The background worker's heap. */
  worker: number;
  /** The heap that the extension's pages share, popups that were not let go among them. */
  pages: number;
  /** How many documents they hold: the lookout's, and those of popups that were not let go. */
  documents: number;
  /** The process of the extension: worker, popup, pages. */
  extension: number;
  /** The browser's own process. */
  browser: number;
}

/** Measures, with the worker awake. */
export async function measureMemory({ browser, lookout, worker }: SoakBrowser): Promise<Memory> {
  await lookout.evaluate(() => chrome.runtime.sendMessage({ name: 'wake', request: null }));
  const pages = await lookout.createCDPSession();
  const heapOfWorker = await usedBytes((await worker()).client);
  const heapOfPages = await usedBytes(pages);
  const { documents } = await pages.send('Memory.getDOMCounters');
  await pages.detach();
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const isOfExtension = ({ id, type }: { id: number; type: string }) =>
    type === 'renderer' && textOf(id, 'cmdline').includes('--extension-process');
  const sum = (some: typeof processInfo) =>
    some.length === 0 ? Number.NaN : some.reduce((bytes, { id }) => bytes + privateBytes(id), 0);
  return {
    worker: heapOfWorker,
    pages: heapOfPages,
    documents,
    extension: sum(processInfo.filter(isOfExtension)),
    browser: sum(processInfo.filter(({ type }) => type === 'browser')),
  };
}

async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Linux tells them in /proc/PID. */
function textOf(id: number, file: string): string {
  const path = `/proc/${id}/${file}`;
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function privateBytes(id: number): number {
  return Number(/^RssAnon:\s+(\d+) kB$/m.exec(textOf(id, 'status'))?.[1]) * 1024;
}

/** How much more a series has in its last tenth than in its second: medians of both. 1 is flat. */
export function growth(series: readonly number[]): number {
  const tenth = (from: number) =>
    median(series.slice(Math.floor(series.length * from), Math.ceil(series.length * (from + 0.1))));
  return tenth(0.9) / tenth(0.1);
}
