import browser from 'webextension-polyfill';
import { BUTTON_ADDRESSES } from '../collection/button-addresses.ts';
import { readJson } from '../collection/read-bucket.ts';
import { type AddressCondition, addressConditions } from './address-conditions.ts';
import { iconFiles } from './button.ts';
import { shelf } from './shelf.ts';

/** Most conditions that are registered: Chromium takes 10,000 in half a second. */
const MOST_CONDITIONS = 20_000;

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
  const conditions = (await buttonConditions()).map((pageUrl) => new PageStateMatcher({ pageUrl }));
  const actions = [new SetIcon({ imageData: await imageData() })];
  await new Promise<void>((done) => onPageChanged.removeRules(undefined, done));
  if (conditions.length > 0) await new Promise((done) => onPageChanged.addRules([{ conditions, actions }], done));
}

/** The conditions of all collections. One whose list is damaged lights nothing; its popup says what is wrong with it. */
async function buttonConditions(): Promise<AddressCondition[]> {
  const lists = await Promise.allSettled((await shelf(true)).map(({ source }) => readJson(source, BUTTON_ADDRESSES)));
  const addresses = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value : []));
  const texts = addresses.filter((address) => typeof address === 'string');
  return texts.flatMap(addressConditions).slice(0, MOST_CONDITIONS);
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
