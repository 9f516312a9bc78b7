import type { Page } from 'puppeteer-core';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { randomFrom } from '../collection/variants/random.ts';
import { type Memory, measureMemory } from './memory.ts';
import { anyAddress } from './soak-addresses.ts';
import type { SoakBrowser } from './soak-browser.ts';
import { openSoakTab } from './soak-tab.ts';
import { stopAsleep } from './stop-asleep.ts';
import { MOST_WRONG } from './verdict.ts';

/** How often the popup is opened. Equal seeds give equal pages. */
export interface PopupOptions {
  openings: number;
  seed: number;
  /** How often memory is measured. */
  samples: number;
  onProgress?: (done: number) => void;
}

/** What came of it. */
export interface Opened {
  openings: number;
  /** How often the popup found no worker running. */
  stops: number;
  /** Every wrong heading, and what was left behind. */
  wrong: string[];
  memory: Memory[];
}

/** How many tabs the popup is opened on in turn. */
const TABS = 4;

/** Opens the real popup again and again, in several tabs on other pages each time, with the worker stopped at random. */
export async function openPopups(running: SoakBrowser, options: PopupOptions): Promise<Opened> {
  const random = randomFrom(options.seed);
  const tabs: Page[] = [];
  while (tabs.length < TABS) tabs.push((await openSoakTab(running.lookout)).page);
  const result: Opened = { openings: 0, stops: 0, wrong: [], memory: [] };
  const targets = await countTargets(running);
  while (result.openings < options.openings && result.wrong.length < MOST_WRONG) {
    const tab = random.pick(tabs);
    // On some pages it is opened twice.
    if (!tab.url().includes('.example/2') || random.chance(0.8)) await tab.goto(anyAddress(random));
    if (random.chance(0.1)) {
      await stopAsleep(running);
      result.stops++;
    }
    const wrong = await wrongPopup(running, tab).catch(String);
    result.openings++;
    if (wrong !== null) result.wrong.push(`${result.openings}, ${tab.url()}: ${wrong}`);
    if ((result.openings * options.samples) / options.openings >= result.memory.length + 1) {
      result.memory.push(await measureMemory(running));
      options.onProgress?.(result.openings);
    }
  }
  const left = await countTargets(running);
  if (left.join() !== targets.join()) result.wrong.push(`left behind: ${left} instead of ${targets}`);
  return result;
}

/** Opens the popup, waits until it has read the page, and closes it; returns what was wrong with it. */
async function wrongPopup(running: SoakBrowser, tab: Page): Promise<string | null> {
  const popup = await openPopup(running, tab);
  await popup.waitForSelector('main[data-page="read"]', { timeout: 10_000 });
  const heading = await popup.$eval('h1', ({ textContent }) => textContent);
  await closePopup(popup);
  const { heading: right } = await running.expect(tab.url());
  return heading === right ? null : `'${heading}' instead of '${right}'`;
}

/** How many popups, other pages of the extension and tabs the browser has. */
async function countTargets({
  browser,
  lookout,
}: SoakBrowser): Promise<[popups: number, contexts: number, pages: number]> {
  const types = await lookout.evaluate(async () =>
    (await chrome.runtime.getContexts({})).map(({ contextType }) => String(contextType)),
  );
  return [
    types.filter((type) => type === 'POPUP').length,
    types.filter((type) => type !== 'BACKGROUND').length,
    browser.targets().filter((target) => target.type() === 'page').length,
  ];
}
