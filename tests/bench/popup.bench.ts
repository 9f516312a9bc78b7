import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { median } from '../../build/bench/median.ts';
import { type Row, row } from '../../build/bench/row.ts';
import { ensureChromium } from '../../build/browser/ensure-chromium.ts';
import { type ExtensionBrowser, launchChromium } from '../../build/browser/launch-chromium.ts';
import { clickButton, closePopup } from '../../build/browser/real-popup.ts';
import { buildExtension } from '../../build/extension/build-extension.ts';
import { type StandInWeb, startStandInWeb } from '../../build/site/stand-in-web.ts';
import { stopWorker } from '../browser/harness/worker.ts';
import { writeStaticExtension } from './static-extension.ts';

export const name = 'popup';

/** How often each popup is opened; the first openings only warm the browser up. */
const OPENINGS = 40;
const WARM_UPS = 5;

/** Milliseconds of a clock that Node and the popup share. */
const now = () => performance.timeOrigin + performance.now();

/**
 * In the popup: when its heading was on the screen, on that clock. (No named function in here: tsx would wrap it in one
 * that the popup does not have.)
 */
function headingPainted(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list, observer) => {
      const painted = list.getEntries().at(-1);
      if (!painted || !document.querySelector('h1')) return;
      observer.disconnect();
      resolve(performance.timeOrigin + painted.startTime);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Milliseconds from a click on the button to the heading in the popup, with no worker running. */
async function timePopup(running: ExtensionBrowser): Promise<number> {
  const [tab = await running.browser.newPage()] = await running.browser.pages();
  await stopWorker(running);
  const clicked = now();
  const popup = await clickButton(running, tab);
  const painted = await popup.evaluate(headingPainted);
  await closePopup(popup);
  return painted - clicked;
}

/** Opens the two popups in turn, so that whatever else the machine does slows both; returns the median of each. */
async function compare(ours: ExtensionBrowser, plain: ExtensionBrowser): Promise<[number, number]> {
  const times: [number, number][] = [];
  for (let i = 0; i < WARM_UPS + OPENINGS; i++) times.push([await timePopup(ours), await timePopup(plain)]);
  const counted = times.slice(WARM_UPS);
  return [median(counted.map(([time]) => time)), median(counted.map(([, time]) => time))];
}

/** A browser with one extension, on an article. Each extension has a browser of its own. */
async function open(extension: string, url: string, web: StandInWeb, isPinned: boolean): Promise<ExtensionBrowser> {
  const running = await launchChromium({ program: ensureChromium(), extension, switches: web.switches, isPinned });
  const [tab = await running.browser.newPage()] = await running.browser.pages();
  await tab.goto(url);
  return running;
}

/** The offer that comes with the third opening would make the popup taller in the middle of a run. */
async function declineOffer({ browser }: ExtensionBrowser): Promise<void> {
  const target = await browser.waitForTarget((found) => found.type() === 'service_worker');
  const worker = await target.worker();
  await worker?.evaluate(() => chrome.storage.local.set({ countsDeclined: true }));
}

/**
 * From a click on the button to a visible title with the worker stopped, beside the least that any popup takes; with the
 * button where an install puts it, in the extensions' menu, and pinned to the toolbar. In the first case Chromium slides
 * the button into the toolbar before it shows the popup, which takes a quarter of a second for each popup alike.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  const web = await startStandInWeb();
  try {
    const built = await buildExtension({ target: 'chromium', out: path.join(folder, 'ours') });
    const plain = writeStaticExtension(path.join(folder, 'static'));
    const rows: Row[] = [];
    for (const isPinned of [false, true]) {
      const what = isPinned ? 'button pinned' : 'as installed';
      const [time, least] = await measure(built.folder, plain, built.exampleUrl, web, isPinned);
      rows.push(row(`popup: click to title, worker stopped, ${what}`, time, 'ms', least));
    }
    return rows;
  } finally {
    await web.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(ours: string, plain: string, url: string, web: StandInWeb, isPinned: boolean) {
  const browsers: ExtensionBrowser[] = [];
  try {
    const first = await open(ours, url, web, isPinned);
    browsers.push(first);
    await declineOffer(first);
    const second = await open(plain, url, web, isPinned);
    browsers.push(second);
    return await compare(first, second);
  } finally {
    for (const running of browsers) await running.close();
  }
}
