import type { Page, WebWorker } from 'puppeteer-core';
import { expect, inject } from 'vitest';
import { ensureChromium } from '../../../build/browser/ensure-chromium.ts';
import { type ExtensionBrowser, type LaunchOptions, launchChromium } from '../../../build/browser/launch-chromium.ts';
import { type StandInWeb, startStandInWeb } from '../../../build/site/stand-in-web.ts';
import { collectFaults } from './collect-faults.ts';
import { isWorkerOf } from './worker.ts';

/** A browser with the extension, a stand-in web of its own, and what went wrong so far. */
export interface TestBrowser extends ExtensionBrowser {
  web: StandInWeb;
  /** The tab that was there from the start. */
  tab: Page;
  /** Every error and warning in the consoles of the extension's worker and pages, every uncaught error there. */
  faults: string[];
  /** Opens an address in a new tab and brings it to the front. */
  openTab: (url: string) => Promise<Page>;
  /** The extension's background worker, once it runs. */
  worker: () => Promise<WebWorker>;
}

/** What a test may choose; without: the extension as built for the tests, headless, nothing granted. */
export type TestOptions = Partial<
  Pick<LaunchOptions, 'extension' | 'screen' | 'scale' | 'grants' | 'switches' | 'profile' | 'isPinned' | 'hasWelcome'>
>;

/** Starts a browser for tests. Every host name leads to its stand-in web: nothing leaves the machine. */
export async function startBrowser({ switches = [], ...options }: TestOptions = {}): Promise<TestBrowser> {
  const web = await startStandInWeb();
  const program = ensureChromium();
  const launched = await launchChromium({
    program,
    extension: inject('extension'),
    ...options,
    switches: [...web.switches, ...switches],
  }).catch(async (error: unknown) => {
    await web.close();
    throw error;
  });
  const { browser, extension } = launched;
  const close = async () => {
    await launched.close();
    await web.close();
    // Every test of a browser ends here, so none can forget to ask: the extension contacts nobody.
    expect(web.strayRequests()).toEqual([]);
  };
  try {
    const [tab = await browser.newPage()] = await browser.pages();
    const openTab = async (url: string) => {
      const page = await browser.newPage();
      await page.goto(url);
      await page.bringToFront();
      return page;
    };
    const worker = async () => {
      const target = await browser.waitForTarget(isWorkerOf(extension));
      const running = await target.worker();
      if (!running) throw new Error('the worker ended before it could be reached');
      await untilExtended(running);
      return running;
    };
    return { ...launched, web, tab, faults: collectFaults(browser, extension), openTab, worker, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A worker that is just starting can be reached before the browser has given it the extension's own interface. */
async function untilExtended(worker: WebWorker): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await worker.evaluate(() => 'chrome' in globalThis && 'runtime' in chrome))) {
    if (performance.now() > end) throw new Error('the worker has no chrome.runtime after 5 s');
  }
}
