import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, ignoreClosed } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { popupAt } from './harness/popup-at.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startSharedBrowser();
});
afterAll(() => running.close());

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
    const [opened] = await Promise.all([nextTab(), popup.click(`a[href="${PAPER}"]`).catch(ignoreClosed)]);
    expect(opened.url()).toBe(PAPER);
    expect(await opened.evaluate(() => document.visibilityState)).toBe('visible');
    await opened.close();
  });

  test('opens the paper in a new tab with Enter', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    await popup.focus(`a[href="${PAPER}"]`);
    const [opened] = await Promise.all([nextTab(), popup.keyboard.press('Enter').catch(ignoreClosed)]);
    expect(opened.url()).toBe(PAPER);
    await opened.close();
  });

  test.each([
    ['Ctrl and a click', { button: 'left', key: process.platform === 'darwin' ? 'Meta' : 'Control' }],
    ['the middle button', { button: 'middle', key: null }],
  ] as const)('opens the paper in the background with %s', async (_, { button, key }) => {
    const popup = await popupAt(running, ARTICLE.web);
    if (key) await popup.keyboard.down(key);
    const [opened] = await Promise.all([nextTab(), popup.click(`a[href="${PAPER}"]`, { button }).catch(ignoreClosed)]);
    expect(await running.tab.evaluate(() => document.visibilityState)).toBe('visible');
    await opened.close();
    if (!popup.isClosed()) await closePopup(popup);
  });
});

test('nothing went wrong in any console, and no request was made but for the pages of these tests', async () => {
  expect(running.faults).toEqual([]);
  const pages = [ARTICLE.web, ARTICLE.amp, ARTICLE.ampCache, PAPER];
  const others = running.web
    .requests()
    .filter((url) => !pages.includes(url.replace(/[?#].*$/, '')) && !url.endsWith('/favicon.ico'));
  expect(others).toEqual([]);
});
