import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const PRIVATE = `${ARTICLE.web}?utm_source=private`;
const HIDDEN = 'Hidden on this page. Undo · Copy report';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ grants: { api: ['tabs'], isPrivate: true } });
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

const stateOf = async (popup: Page) => {
  const lines = await linesOf(popup);
  return { isHidden: lines.includes(HIDDEN), isFound: lines.some((line) => line.startsWith('Better design')) };
};
const hidden = { isHidden: true, isFound: false };
const found = { isHidden: false, isFound: true };

/** Clicks the button of that name in the popup's body, and waits until what it leads to is there. */
async function press(popup: Page, name: string, then: string): Promise<void> {
  await popup.click(`main ::-p-text(${name})`);
  await popup.waitForSelector(`main ::-p-text(${then})`);
}

/** Chooses 'Not this article' in the menu. */
async function pressInMenu(popup: Page): Promise<void> {
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu ::-p-text(Not this article)');
  await popup.waitForSelector('main ::-p-text(Hidden on this page)');
}

async function open(tab: Page, url: string): Promise<Page> {
  await tab.goto(url);
  return readPopup(running, tab);
}

/* In normal windows it is tested in both browsers: see reader/not-this-article.test.ts. */
describe('a match that the reader says is wrong', () => {
  test('in a private window is hidden until the window closes, and nothing is written to disk', async () => {
    const before = await stored(running);
    const tab = await openPrivateTab(running, PRIVATE);
    const popup = await readPopup(running, tab);
    await pressInMenu(popup);
    await closePopup(popup);
    const again = await readPopup(running, tab);
    expect(await stateOf(again)).toEqual(hidden);
    await closePopup(again);
    expect(await stored(running)).toEqual(before);
    await tab.close();

    await expect.poll(async () => (await running.worker()).evaluate(() => chrome.storage.session.get())).toEqual({});
    const next = await openPrivateTab(running, PRIVATE);
    const after = await readPopup(running, next);
    expect(await stateOf(after)).toEqual(found);
    await closePopup(after);
    await next.close();
  });

  test('of a normal window comes back in a private one, until that closes, and nothing is written to disk', async () => {
    const normal = await open(running.tab, ARTICLE.web);
    await pressInMenu(normal);
    await closePopup(normal);
    const before = await stored(running);
    const tab = await openPrivateTab(running, PRIVATE);
    const popup = await readPopup(running, tab);
    expect(await stateOf(popup)).toEqual(hidden);
    await press(popup, 'Undo', 'Better design');
    await closePopup(popup);
    const again = await readPopup(running, tab);
    expect(await stateOf(again)).toEqual(found);
    await closePopup(again);
    expect(await stored(running)).toEqual(before);
    await tab.close();

    const still = await open(running.tab, ARTICLE.web);
    expect(await stateOf(still)).toEqual(hidden);
    await press(still, 'Undo', 'Better design');
    await closePopup(still);
  });
});

async function stored({ worker }: TestBrowser): Promise<unknown> {
  return (await worker()).evaluate(() => chrome.storage.local.get());
}
