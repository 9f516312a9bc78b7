import type { Page } from 'puppeteer-core';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import { pageInside } from '../../browser/harness/compiler-in-page.ts';
import { launchTestBrowser, type TestBrowser } from '../../browser/harness/launch-test-browser.ts';
import { type SoakBrowser, SWITCHES, startSoakBrowser } from '../../soak/soak-browser.ts';
import { RECORDS, SITES, storyAddress } from '../../soak/soak-records.ts';
import { openSoakTab, type SoakTab } from '../../soak/soak-tab.ts';

/** Measured in turn, so that whatever else the machine does slows both; the first time only warms the browsers up. */
const ROUNDS = 6;

/** How many tabs navigate side by side, and how often in a round. */
const TABS = 5;
const LOADS = 20;
const PUSHES = 100;

/** A browser with its tabs; `lookout` is a page of its extension. */
interface Measured {
  lookout: Page;
  tabs: SoakTab[];
  /** What the button of an address must say; null where nothing follows it. */
  titleOf: ((url: string) => Promise<string>) | null;
}

/** How a tab goes from one address to the next. */
type Navigate = (page: Page, urls: string[]) => Promise<void>;

/**
 * How many navigations a second the background keeps up with: the tabs navigate as fast as they can, and the time ends
 * when every button is right. Beside the same with an extension that only listens, where it ends with the last event.
 */
export async function navigationRows(ours: string, quiet: string): Promise<Row[]> {
  const browsers: TestBrowser[] = [];
  try {
    const soak = await startSoakBrowser(ours);
    browsers.push(soak);
    const plain = await launchTestBrowser({ extension: quiet, switches: SWITCHES });
    browsers.push(plain);
    const follower = await prepare(soak.lookout, async (url) => (await (soak as SoakBrowser).expect(url)).title);
    const listener = await prepare(await pageInside(plain), null);
    const rows: Row[] = [];
    for (const [what, navigate, count] of [
      ['page loads', loadAll, LOADS],
      ['pushStates', pushAll, PUSHES],
    ] as const) {
      const [rate, baseline] = await compare(follower, listener, navigate, count);
      rows.push(
        row(`${what} that the background keeps up with, beside one that does nothing`, rate, 'per s', baseline),
      );
    }
    return rows;
  } finally {
    for (const running of browsers) await running.close();
  }
}

async function prepare(lookout: Page, titleOf: Measured['titleOf']): Promise<Measured> {
  const tabs: SoakTab[] = [];
  while (tabs.length < TABS) tabs.push(await openSoakTab(lookout));
  return { lookout, tabs, titleOf };
}

/** The rates of both, in navigations a second. */
async function compare(ours: Measured, quiet: Measured, navigate: Navigate, count: number): Promise<[number, number]> {
  const rates: [number, number][] = [];
  for (let round = 0; round < ROUNDS; round++)
    rates.push([await rateOf(ours, navigate, count, round), await rateOf(quiet, navigate, count, round)]);
  const counted = rates.slice(1);
  return [median(counted.map(([rate]) => rate)), median(counted.map(([, rate]) => rate))];
}

async function rateOf({ lookout, tabs, titleOf }: Measured, navigate: Navigate, count: number, round: number) {
  // Each tab stays on one site, as pushState must.
  const urlsOf = tabs.map((_, tab) =>
    Array.from({ length: count + 1 }, (_, index) => storyAddress(((round * count + index) * SITES + tab) % RECORDS)),
  );
  for (const [index, { page }] of tabs.entries()) await page.goto(urlsOf[index]?.[0] ?? '');
  const ends = await Promise.all(
    tabs.map(async ({ tabId }, index) => {
      const url = urlsOf[index]?.at(-1) ?? '';
      return { tabId, url, title: (await titleOf?.(url)) ?? null };
    }),
  );
  const start = performance.now();
  const ended = lookout.evaluate(untilThere, ends);
  await Promise.all(tabs.map(({ page }, index) => navigate(page, urlsOf[index]?.slice(1) ?? [])));
  await ended;
  return (count * tabs.length) / ((performance.now() - start) / 1000);
}

async function loadAll(page: Page, urls: string[]): Promise<void> {
  for (const url of urls) await page.goto(url);
}

async function pushAll(page: Page, urls: string[]): Promise<void> {
  await page.evaluate((all) => {
    for (const url of all) history.pushState(null, '', url);
  }, urls);
}

/** In the lookout: resolves when each tab is at its last address, with the title that it must have there. */
async function untilThere(ends: { tabId: number; url: string; title: string | null }[]): Promise<void> {
  for (const { tabId, url, title } of ends) {
    while ((await chrome.tabs.get(tabId)).url !== url) await new Promise((next) => setTimeout(next, 5));
    while (title !== null && (await chrome.action.getTitle({ tabId })) !== title)
      await new Promise((next) => setTimeout(next, 5));
  }
}
