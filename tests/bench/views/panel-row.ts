import type { Page } from 'puppeteer-core';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';
import { openPanel } from '../../browser/harness/open-panel.ts';

/** How often the reader goes from one tab to the other; the first times only warm the browser up. */
const SWITCHES = 30;
const WARM_UPS = 4;

/** Milliseconds of a clock that Node and the panel share. */
const now = () => performance.timeOrigin + performance.now();

/**
 * From another tab in front to its record on the screen of the panel, beside the least that any panel takes: until the
 * browser told it of the tab, answered which that is, and drew a frame.
 */
export async function panelRow(running: ExtensionBrowser, urls: readonly string[]): Promise<Row> {
  const [first = await running.browser.newPage()] = await running.browser.pages();
  const second = await running.browser.newPage();
  const [one = '', other = ''] = urls;
  await second.goto(other);
  await first.goto(one);
  await first.bringToFront();
  const panel = await openPanel({ ...running, tab: first });
  await follow(panel, first);
  const times: { ours: number; least: number }[] = [];
  for (let turn = 0; turn < SWITCHES; turn++) {
    const seen = panel.evaluate(nextTab);
    await panel.evaluate(() => undefined); // By now the panel listens.
    const start = now();
    await (turn % 2 === 0 ? second : first).bringToFront();
    const [shown, least] = await seen;
    times.push({ ours: shown - start, least: least - start });
  }
  await second.close();
  const counted = times.slice(WARM_UPS);
  const [ours, least] = [median(counted.map((time) => time.ours)), median(counted.map((time) => time.least))];
  return row('views: tab in front to its record in the panel, beside the tab’s address', ours, 'ms', least);
}

/** Lets the panel see all tabs, as its menu does; the profile grants it without asking. */
async function follow(panel: Page, tab: Page): Promise<void> {
  await panel.click('[popovertarget="more-menu"]');
  await panel.click('#more-menu input');
  await panel.waitForFunction(() => chrome.permissions.contains({ permissions: ['tabs'] }));
  await panel.keyboard.press('Escape');
  await tab.bringToFront();
}

/** In the panel: when the next tab's record was on the screen, and when its address could have been. */
function nextTab(): Promise<[shown: number, least: number]> {
  const before = document.querySelector('h1')?.textContent;
  return Promise.all([
    new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        const title = document.querySelector('h1')?.textContent;
        if (title === undefined || title === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    }),
    new Promise<number>((resolve) => {
      chrome.tabs.onActivated.addListener(async () => {
        await chrome.tabs.query({ active: true, currentWindow: true });
        requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
      });
    }),
  ]);
}
