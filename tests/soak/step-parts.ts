import type { Page } from 'puppeteer-core';
import type { StandInWeb } from '../../build/site/stand-in-web.ts';
import type { Random } from '../collection/variants/random.ts';
import { addressBeside, anyAddress } from './soak-addresses.ts';
import type { SoakTab } from './soak-tab.ts';

/** What a step is done with. */
export interface StepContext {
  tab: SoakTab;
  /** A page of the extension, behind the others. */
  lookout: Page;
  web: StandInWeb;
  /** The windows that tabs are moved between. */
  windows: readonly number[];
  random: Random;
}

/** Loads an address, and returns it. */
export async function load({ page }: SoakTab, url: string): Promise<string> {
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return url;
}

/** Does something that leads to another address of the site that is in the tab; where there is none, loads a page. */
export async function onSite(
  { tab, random }: StepContext,
  act: (page: Page, url: string) => Promise<unknown>,
  next = addressBeside,
): Promise<string> {
  const here = tab.page.url();
  if (!here.startsWith('https:')) return load(tab, anyAddress(random));
  const url = next(here, random);
  await act(tab.page, url);
  return url;
}

/** The same address with another fragment. */
export function withFragment(address: string, random: Random): string {
  const url = new URL(address);
  url.hash = `part-${random.below(1000)}`;
  return url.href;
}

/** Goes back or forward, where there is something; else stays. Returns the address there. */
export async function goInHistory(page: Page, by: number): Promise<string> {
  const session = await page.createCDPSession();
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory');
  const entry = entries[currentIndex + by];
  if (entry !== undefined) await session.send('Page.navigateToHistoryEntry', { entryId: entry.id });
  // The session of a page that goes away ends by itself.
  await session.detach().catch(() => undefined);
  return entry?.url ?? page.url();
}

/** Loads an address that leads to another one; `answer` has the web answer so. */
export async function redirected(
  { page, tabId }: SoakTab,
  to: string,
  answer: (from: string) => void,
): Promise<string> {
  const from = `https://on-the-way.example/${tabId}`;
  answer(from);
  // A script's redirect ends the page that is waited for.
  await page.goto(from, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  return to;
}

/** In the lookout: has a tab load a page, which gets some way, and then another. */
export async function loadBoth(tabId: number, first: string, second: string, turns: number): Promise<void> {
  await chrome.tabs.update(tabId, { url: first });
  for (let turn = 0; turn < turns; turn++) await chrome.tabs.query({});
  // Chromium refuses one navigation in some ten thousand ('Navigation rejected'), and the tab stays: a reader tries again.
  // Twice in full: a function with a name of its own would ask the page for the helper with which tsx names it.
  await chrome.tabs.update(tabId, { url: second }).catch(() => chrome.tabs.update(tabId, { url: second }));
}

/** In the tab: two addresses by script, with some turns of the event loop between them. */
export async function pushBoth(first: string, second: string, turns: number): Promise<void> {
  history.pushState(null, '', first);
  for (let turn = 0; turn < turns; turn++) await new Promise((next) => setTimeout(next));
  history.pushState(null, '', second);
}
