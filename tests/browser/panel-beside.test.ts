import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE } from './harness/article.ts';
import { openPanel } from './harness/open-panel.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { switchCounts } from './harness/switch-counts.ts';

const HIDDEN = 'main ::-p-text(Hidden on this page)';
const FOUND = 'main ::-p-text(Better design)';

let running: TestBrowser;
let panel: Page;
beforeAll(async () => {
  running = await startBrowser({ grants: { api: ['tabs'] } });
  await running.tab.goto(ARTICLE.web);
  panel = await openPanel(running);
  await panel.waitForSelector('main[data-page="read"]');
});
afterAll(() => running.close());

async function pressInMenu(view: Page): Promise<void> {
  await view.click('[popovertarget="more-menu"]');
  await view.click('#more-menu ::-p-text(Not this article)');
}

/** Has the answer to hiding a match come last: the panel looks anew by itself, since it is told that a match was hidden. */
const answerHidingLate = () =>
  panel.evaluate((words) => {
    const send = chrome.runtime.sendMessage.bind(chrome.runtime) as (message: object) => Promise<unknown>;
    const untilSaid = async () => {
      while (!document.body.textContent?.includes(words)) await new Promise(requestAnimationFrame);
    };
    chrome.runtime.sendMessage = (async (message: { name?: string }) => {
      const answer = await send(message);
      if (message.name === 'hideMatch') await untilSaid();
      return answer;
    }) as typeof chrome.runtime.sendMessage;
  }, 'Hidden on this page');

const focused = (view: Page) => view.evaluate(() => document.activeElement?.textContent);

describe('a panel beside the popup', () => {
  test('hides the match that is hidden in the popup, and shows it again', async () => {
    const popup = await openPopup(running, running.tab);
    await pressInMenu(popup);
    await popup.waitForSelector(HIDDEN);
    await panel.waitForSelector(HIDDEN);
    expect(await panel.$(FOUND)).toBeNull();
    await popup.click('main ::-p-text(Undo)');
    await panel.waitForSelector(FOUND);
    expect(await panel.$(HIDDEN)).toBeNull();
    await closePopup(popup);
  });

  test('keeps the focus where it hides a match itself, and what is open stays open', async () => {
    await answerHidingLate();
    await pressInMenu(panel);
    await panel.waitForSelector(HIDDEN);
    await expect.poll(() => focused(panel)).toBe('Undo');
    await panel.click('header [aria-label="Search"]');
    await panel.waitForSelector('.search-field:focus');
    const popup = await openPopup(running, running.tab);
    await popup.waitForSelector('main ::-p-text(Undo)');
    await popup.click('main ::-p-text(Undo)');
    await popup.waitForSelector(FOUND);
    await closePopup(popup);
    await panel.waitForFunction(() =>
      document.querySelector('main[hidden] .article h1')?.textContent?.startsWith('Better'),
    );
    expect(await panel.$$eval('.search-field', (found) => found.length)).toBe(1);
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('main:not([hidden]) h1');
  });

  test('turns its switch with the popup’s, and what is open stays open', async () => {
    await panel.click('.chip');
    const list = await panel.waitForSelector('main[data-found="newest"]');
    for (const isOn of [true, false]) {
      await switchCounts(running);
      await panel.waitForFunction(
        (on) => document.querySelector<HTMLInputElement>('#more-menu input')?.checked === on,
        {},
        isOn,
      );
      expect(await list?.evaluate((one) => one.isConnected)).toBe(true);
    }
    await panel.keyboard.press('Escape');
    await panel.waitForSelector('main:not([hidden]) h1');
  });
});

/** Has the background wait whenever it looks for its settings, and so with every answer, until it is let go. */
async function holdAnswers(): Promise<() => Promise<void>> {
  const worker = await running.worker();
  await worker.evaluate(() => {
    const { local } = chrome.storage;
    const get = local.get.bind(local) as (names: string[]) => Promise<object>;
    const released = new Promise((resolve) => Object.assign(globalThis, { release: resolve }));
    local.get = ((names: string[]) => released.then(() => get(names))) as typeof local.get;
  });
  return () => worker.evaluate(() => (globalThis as unknown as { release: () => void }).release());
}

describe('where the background gives no answer', () => {
  test('the panel says so, and shows the answer that comes later', async () => {
    const release = await holdAnswers();
    await panel.reload();
    await panel.waitForSelector('main ::-p-text(Something went wrong)');
    expect(await panel.$eval('body', (body) => body.dataset.ready)).toBe('failed');
    await release();
    await panel.waitForSelector(FOUND);
    expect(await panel.$eval('body', (body) => body.dataset.ready)).toBe('found');
  });

  test('so does the popup', async () => {
    const release = await holdAnswers();
    const popup = await openPopup(running, running.tab);
    await popup.waitForSelector('main ::-p-text(Something went wrong)');
    await release();
    await popup.waitForSelector(FOUND);
    await closePopup(popup);
  });
});

test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
