import type { Page } from 'puppeteer-core';
import { closePopup } from '../../build/browser/real-popup.ts';
import { type CollectionHost, hostedFiles, startHost } from '../browser/harness/collection-host.ts';
import { openPrivateTab } from '../browser/harness/private-window.ts';
import { readPopup } from '../browser/harness/read-popup.ts';
import { randomFrom } from '../collection/variants/random.ts';
import type { SoakBrowser } from './soak-browser.ts';
import { soakRecords, storyAddress } from './soak-records.ts';
import { stopAsleep } from './stop-asleep.ts';
import { subscribeByBucket } from './subscribe-by-bucket.ts';
import { MOST_WRONG } from './verdict.ts';
import { watchButtons } from './watch-buttons.ts';

/** How much is looked at in private windows; on every third page the popup is opened. */
export interface PrivateOptions {
  navigations: number;
  seed: number;
  /** A text that stands in every address, and nowhere else. */
  mark: string;
  /** Another one, for the address of a page in a normal window. */
  normalMark: string;
}

/** What came of it. */
export interface BrowsedPrivately {
  navigations: number;
  openings: number;
  /** Every wrong button and heading. */
  wrong: string[];
  /** What the extension kept before, and afterwards: with the private window open, and without. */
  kept: [before: string, during: string, after: string];
  /** What the host of a collection that is read by bucket was asked for a private page, and for a normal one. */
  asked: { forPrivate: string[]; forNormal: string[] };
}

/** So many records has the collection that is read by bucket. */
const BY_BUCKET = 200;

/** Looks at articles in a private window, with pictures on and the worker stopped at random, and at one in a normal window. */
export async function browsePrivately(running: SoakBrowser, options: PrivateOptions): Promise<BrowsedPrivately> {
  const records = soakRecords().slice(0, BY_BUCKET);
  const host = await startHost(await hostedFiles(records, { bucketSize: 4000, filter: 'always' }));
  try {
    await subscribeByBucket(running.lookout, host.address);
    await running.lookout.evaluate(() => chrome.storage.local.set({ pictures: true }));
    host.forgive();
    const seen = await browse(running, options, host);
    const forPrivate = [...host.asked];
    await visit(running, running.tab, `${storyAddress(1)}?utm_campaign=${options.normalMark}`);
    return { ...seen, asked: { forPrivate, forNormal: [...host.asked] } };
  } finally {
    await host.close();
  }
}

async function browse(running: SoakBrowser, { navigations, seed, mark }: PrivateOptions, host: CollectionHost) {
  const random = randomFrom(seed);
  const stored = () => running.lookout.evaluate(() => inside.allThatIsStored());
  const before = await stored();
  host.forgive();
  const tab = await openPrivateTab(running, `https://first.example/?${mark}`);
  const seen = { navigations: 0, openings: 0, wrong: [] as string[] };
  while (seen.navigations < navigations && seen.wrong.length < MOST_WRONG) {
    const known = storyAddress(random.below(BY_BUCKET));
    const url = random.chance(0.7) ? `${known}?utm_campaign=${mark}` : `https://daily-1.example/unknown/${mark}`;
    if (random.chance(0.2)) await stopAsleep(running);
    seen.wrong.push(...(await visit(running, tab, url)));
    seen.navigations++;
    if (!random.chance(1 / 3)) continue;
    seen.wrong.push(...(await openOn(running, tab)));
    seen.openings++;
  }
  const during = await stored();
  await tab.close();
  return { ...seen, kept: [before, during, await stored()] as [string, string, string] };
}

async function visit(running: SoakBrowser, tab: Page, url: string): Promise<string[]> {
  await tab.goto(url);
  return (await watchButtons(running, new Map(), false)).wrong;
}

async function openOn(running: SoakBrowser, tab: Page): Promise<string[]> {
  const popup = await readPopup(running, tab);
  const heading = await popup.$eval('h1', ({ textContent }) => textContent);
  await closePopup(popup);
  const { heading: right } = await running.expect(tab.url());
  return heading === right ? [] : [`'${heading}' instead of '${right}'`];
}
