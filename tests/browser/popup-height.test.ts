import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE } from './harness/article.ts';
import { popupAt } from './harness/popup-at.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const UNKNOWN = 'https://news.example/2021/a-story-without-a-record';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ grants: { isPrivate: true } });
});
afterAll(() => running.close());

const heightOf = (popup: Page) => popup.evaluate(() => document.body.offsetHeight);
const keptHeight = (popup: Page) => popup.evaluate(() => Number(localStorage.getItem('popupHeight')));

test('the popup has, until it is answered, the height that it had last, and then its own', async () => {
  const popup = await popupAt(running, ARTICLE.web);
  const height = await heightOf(popup);
  await expect.poll(() => keptHeight(popup)).toBe(height);
  await closePopup(popup);

  const page = await running.browser.newPage();
  await page.evaluateOnNewDocument(() =>
    // The script has begun by then, and nobody can have answered yet.
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dataset.waiting = String(document.body.offsetHeight);
    }),
  );
  await page.goto(new URL('popup.html', popup.url()).href);
  await page.waitForSelector('body[data-ready]');
  expect(await page.$eval('html', ({ dataset }) => Number(dataset.waiting))).toBe(height);
  expect(await heightOf(page)).toBeLessThan(height);
  await page.close();
});

test('a private window leaves no trace of it', async () => {
  const normal = await popupAt(running, ARTICLE.web);
  const height = await heightOf(normal);
  await expect.poll(() => keptHeight(normal)).toBe(height);
  await closePopup(normal);
  const tab = await openPrivateTab(running, UNKNOWN);
  const popup = await openPopup(running, tab);
  expect(await heightOf(popup)).toBeLessThan(height);
  // By the second frame it has been laid out, which is when a height is kept.
  await popup.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await keptHeight(popup)).toBe(height);
  await closePopup(popup);
  await tab.close();
});
