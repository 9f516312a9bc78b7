import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, linesOf, PAPER } from './harness/article.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { stopWorker } from './harness/worker.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running.close());

test('the popup shows the article’s context', async () => {
  const popup = await popupAt(running, ARTICLE.web);
  // 'More' stands where the excerpt is cut, which the fonts of the machine decide.
  expect((await linesOf(popup)).filter((line) => line !== 'More')).toEqual([
    'Example · matched by address',
    'Better design of deep learning studies can lead to faster transformation of medical practices',
    'News Medical · 5 Feb 2021',
    expect.stringMatching(
      /^A new Perspective article in Nature Reviews Cancer discusses .* transition to the clinic\.$/,
    ),
    'Quality',
    '48',
    'nothing to compare with yet',
    'Topics',
    'Machine Learning',
    'AI',
    'Related 1',
    'Topological representations of crystalline compounds for the machine-learning prediction of materials properties',
    'Paper nature.com · 5 Feb 2021 · quality 3',
    expect.stringMatching(/^Accurate theoretical predictions/),
    '10.1038/s41524-021-00493-w',
  ]);
  await closePopup(popup);
});

test.each([
  ['its AMP address', ARTICLE.amp, 'Example · matched by AMP address'],
  ['its AMP cache address', ARTICLE.ampCache, 'Example · matched by AMP address'],
  [
    'the AMP viewer of a search engine',
    `https://www.google.com/amp/s/${ARTICLE.amp.slice('https://'.length)}`,
    'Example · matched by AMP address',
  ],
  [
    'a newsletter’s link',
    `${ARTICLE.web}?utm_source=newsletter&utm_medium=email&fbclid=abc`,
    'Example · matched by address',
  ],
  ['an address with a fragment', `${ARTICLE.web}#comments`, 'Example · matched by address'],
])('the article is found under %s', async (_, url, reason) => {
  const popup = await popupAt(running, url);
  expect((await linesOf(popup)).slice(0, 2)).toEqual([reason, expect.stringMatching(/^Better design/)]);
  await closePopup(popup);
});

test('the paper’s page shows which record lists it', async () => {
  const popup = await popupAt(running, PAPER);
  const lines = await linesOf(popup);
  expect(lines.slice(0, 2)).toEqual([
    'Example · listed as related',
    expect.stringMatching(/^Topological representations/),
  ]);
  expect(lines).toContain('Listed as related by 1');
  expect(await popup.$$eval('main a', (links) => links.map((link) => link.href))).toEqual([ARTICLE.web]);
  await closePopup(popup);
});

describe('the related link', () => {
  /** The next tab that opens. */
  const nextTab = async (): Promise<Page> => {
    const target = await running.browser.waitForTarget((found) => found.url() === PAPER);
    const page = await target.page();
    if (page === null) throw new Error('the paper opened in something that is no tab');
    return page;
  };

  test('opens the paper in a new tab on a click', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    const [opened] = await Promise.all([nextTab(), popup.click(`a[href="${PAPER}"]`).catch(expectClosed)]);
    expect(opened.url()).toBe(PAPER);
    expect(await opened.evaluate(() => document.visibilityState)).toBe('visible');
    await opened.close();
  });

  test('opens the paper in a new tab with Enter', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    await popup.focus(`a[href="${PAPER}"]`);
    const [opened] = await Promise.all([nextTab(), popup.keyboard.press('Enter').catch(expectClosed)]);
    expect(opened.url()).toBe(PAPER);
    await opened.close();
  });

  test.each([
    ['Ctrl and a click', { button: 'left', key: process.platform === 'darwin' ? 'Meta' : 'Control' }],
    ['the middle button', { button: 'middle', key: null }],
  ] as const)('opens the paper in the background with %s', async (_, { button, key }) => {
    const popup = await popupAt(running, ARTICLE.web);
    if (key) await popup.keyboard.down(key);
    const [opened] = await Promise.all([nextTab(), popup.click(`a[href="${PAPER}"]`, { button }).catch(expectClosed)]);
    expect(await running.tab.evaluate(() => document.visibilityState)).toBe('visible');
    await opened.close();
    if (!popup.isClosed()) await closePopup(popup);
  });
});

test('the popup is right after the worker was stopped', async () => {
  await running.tab.goto(ARTICLE.web);
  await stopWorker(running);
  const popup = await openPopup(running, running.tab);
  expect(await linesOf(popup)).toContain(
    'Better design of deep learning studies can lead to faster transformation of medical practices',
  );
  await closePopup(popup);
});

test('nothing went wrong in any console, and no request was made but for the pages of these tests', async () => {
  expect(running.faults).toEqual([]);
  const pages = [ARTICLE.web, ARTICLE.amp, ARTICLE.ampCache, PAPER];
  const others = running.web
    .requests()
    .filter((url) => !pages.includes(url.replace(/[?#].*$/, '')) && !url.endsWith('/favicon.ico'));
  expect(others).toEqual([]);
});

/** The popup closes under the click, which puppeteer takes for an error. */
function expectClosed(error: unknown): void {
  if (!(error instanceof Error) || !/Target closed|Session closed|detached/.test(error.message)) throw error;
}
