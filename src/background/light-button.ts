import browser from 'webextension-polyfill';
import { BUTTON_ADDRESSES } from '../collection/button-addresses.ts';
import { readJson } from '../collection/read-bucket.ts';
import { addressPatterns } from './address-patterns.ts';
import { iconFiles } from './button.ts';
import { shelf } from './shelf.ts';

/**
 * Has Chromium itself light the button on the articles' pages: it compares the addresses, the extension sees none and
 * needs no permission that warns. The rules outlive the worker and the browser, so installing, updating and a change of the collections are the times to make them.
 */
export async function lightButton(): Promise<void> {
  if (browser.declarativeContent === undefined) return;
  // Two at a time would leave the rules of both.
  await navigator.locks.request('lightButton', makeRules);
}

async function makeRules(): Promise<void> {
  if (browser.declarativeContent === undefined) return;
  const { PageStateMatcher, SetIcon, onPageChanged } = browser.declarativeContent;
  const conditions = addressPatterns(await addressLists()).map(
    (urlMatches) => new PageStateMatcher({ pageUrl: { urlMatches } }),
  );
  const actions = [new SetIcon({ imageData: await imageData() })];
  await new Promise<void>((done) => onPageChanged.removeRules(undefined, done));
  // One rule: Chromium, having once shown an icon of a higher priority in a tab, shows none of a lower there.
  if (conditions.length > 0) await new Promise((done) => onPageChanged.addRules([{ conditions, actions }], done));
}

/** The lists of all collections. One that is damaged lights nothing; its popup says what is wrong with it. */
async function addressLists(): Promise<string[][]> {
  const lists = await Promise.allSettled((await shelf(true)).map(({ source }) => readJson(source, BUTTON_ADDRESSES)));
  return lists.map((list) => {
    const addresses: unknown = list.status === 'fulfilled' && list.value;
    return Array.isArray(addresses) ? addresses.filter((address) => typeof address === 'string') : [];
  });
}

/** SetIcon takes pixels alone: with a path it fails without a word. */
async function imageData(): Promise<{ [size: string]: ImageData }> {
  const sizes = Object.entries(iconFiles('lit')).map(async ([size, file]) => [size, await pixels(file)] as const);
  return Object.fromEntries(await Promise.all(sizes));
}

async function pixels(file: string): Promise<ImageData> {
  const response = await fetch(browser.runtime.getURL(file));
  const bitmap = await createImageBitmap(await response.blob());
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (context === null) throw new Error('no canvas to draw the icon on');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
