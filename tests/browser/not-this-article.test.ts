import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { buttonOf } from './harness/button-of.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { switchCounts } from './harness/switch-counts.ts';
import { stopWorker } from './harness/worker.ts';

/** An address of the article with a parameter that nobody knows. */
const PROBABLE = `${ARTICLE.web}?driver=mgg`;
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

describe('a match that the reader says is wrong', () => {
  test('is hidden by a click in the note of a probable match, with the focus on Undo, and comes back', async () => {
    const popup = await open(running.tab, PROBABLE);
    expect(await linesOf(popup)).toEqual(
      expect.arrayContaining(['Part of the address is unknown.', 'Not this article']),
    );
    await press(popup, 'Not this article', 'Hidden on this page');
    expect(await stateOf(popup)).toEqual(hidden);
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    const undo = await popup.waitForSelector(':focus');
    const { description } = (undo && (await popup.accessibility.snapshot({ root: undo }))) ?? {};
    expect(description).toBe('Hidden on this page.');
    await press(popup, 'Undo', 'Better design');
    expect(await stateOf(popup)).toEqual(found);
    await closePopup(popup);
  });

  test('stays hidden on this page alone, whatever happens to the worker, and has a report', async () => {
    const first = await open(running.tab, ARTICLE.amp);
    await pressInMenu(first);
    await closePopup(first);
    await stopWorker(running);

    const again = await open(running.tab, `${ARTICLE.web}?utm_source=x`);
    expect(await stateOf(again)).toEqual(hidden);
    await running.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${running.extension.id}`, ['clipboard-read', 'clipboard-write']);
    await press(again, 'Copy report', 'Copied');
    const report = await again.evaluate(() => navigator.clipboard.readText());
    expect(report.split('\n').slice(0, 2)).toEqual([
      `page: ${ARTICLE.web}?utm_source=x`,
      expect.stringMatching(/^ {2}key: news-medical\.net\/news\/20210205\//),
    ]);
    expect(report).toMatch(/\ntier: address$/);
    await closePopup(again);

    const other = await open(running.tab, PROBABLE);
    expect(await stateOf(other)).toEqual(found);
    await closePopup(other);
  });

  test('is gone from the button’s number, too, until it is shown again', async () => {
    await switchCounts(running);
    const popup = await open(running.tab, ARTICLE.web);
    await press(popup, 'Undo', 'Better design');
    await expect.poll(() => buttonOf(running, running.tab)).toMatchObject({ badge: '1' });
    await pressInMenu(popup);
    await expect
      .poll(() => buttonOf(running, running.tab))
      .toMatchObject({ badge: '', title: 'No record for this page' });
    await press(popup, 'Undo', 'Better design');
    await expect.poll(() => buttonOf(running, running.tab)).toMatchObject({ badge: '1' });
    await closePopup(popup);
  });

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
