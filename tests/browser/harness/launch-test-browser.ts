import type { Page, WebWorker } from 'puppeteer-core';
import { ensureChromium } from '../../../build/browser/ensure-chromium.ts';
import { type ExtensionBrowser, type LaunchOptions, launchChromium } from '../../../build/browser/launch-chromium.ts';
import { type StandInWeb, startStandInWeb } from '../../../build/site/stand-in-web.ts';
import { collectFaults } from './collect-faults.ts';
import { openInTab } from './open-in-tab.ts';
import { isWorkerOf } from './worker.ts';

/** A browser with the extension, a stand-in web of its own, and what went wrong so far. */
export interface TestBrowser extends ExtensionBrowser {
  web: StandInWeb;
  /** The tab that was there from the start. */
  tab: Page;
  /** Every error and warning in the consoles of the extension's worker and pages, every uncaught error there. */
  faults: string[];
  /** Opens an address in a new tab, in front. */
  openTab: (url: string) => Promise<Page>;
  /** The extension's background worker, once it runs. */
  worker: () => Promise<WebWorker>;
}

/**
 * What only takes time: the movements of the browser's own menus and buttons, and the process that it keeps ready for the
 * next page. A sixth of what a test in Chromium takes.
 */
const QUICK = ['--animation-duration-scale=0', '--disable-features=SpareRendererForSitePerProcess'];

/** Starts a browser on a stand-in web of its own, for tests, benches and the soak. */
export async function launchTestBrowser(options: Omit<LaunchOptions, 'program'>): Promise<TestBrowser> {
  const web = await startStandInWeb();
  const launched = await launchChromium({
    program: ensureChromium(),
    ...options,
    switches: [...QUICK, ...web.switches, ...(options.switches ?? [])],
  }).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  const close = async () => {
    await launched.close();
    await web.close();
  };
  return testBrowser({ ...launched, close }, web).catch(async (error: unknown) => {
    await close();
    throw error;
  });
}

/** What tests use of a browser with the extension, whose first tab is there. */
export async function testBrowser(running: ExtensionBrowser, web: StandInWeb): Promise<TestBrowser> {
  const { browser, extension } = running;
  const [tab = await browser.newPage()] = await browser.pages();
  const worker = async () => {
    const target = await browser.waitForTarget(isWorkerOf(extension));
    const found = await target.worker();
    if (!found) throw new Error('the worker ended before it could be reached');
    await untilExtended(found);
    return found;
  };
  const openTab = (url: string) => openInTab(browser, url);
  return { ...running, web, tab, faults: collectFaults(browser, extension), openTab, worker };
}

/** A worker that is just starting can be reached before the browser has given it the extension's own interface. */
async function untilExtended(worker: WebWorker): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await worker.evaluate(() => 'chrome' in globalThis && 'runtime' in chrome))) {
    if (performance.now() > end) throw new Error('the worker has no chrome.runtime after 5 s');
  }
}
