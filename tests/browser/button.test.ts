import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { buttonOf } from './harness/button-of.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { stopWorker } from './harness/worker.ts';

const LIT = {
  badge: '1',
  title:
    '1 related link for ‘\u2068Better design of deep learning studies can lead to faster transformation of medical practices\u2069’',
};
const LISTED = { badge: '', title: 'Context for this page' };
const IDLE = { badge: '', title: 'No record for this page' };
const OTHER = 'https://www.news-medical.net/news/20210205/Another-story.aspx';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ grants: { api: ['tabs'] } });
});
afterAll(() => running.close());

/** The button follows the page a moment later. */
const expectButton = (tab: Page) => expect.poll(() => buttonOf(running, tab), { timeout: 5000 });

/** Turns the count on or off by the popup's own switch. The profile grants it without asking. */
async function switchCounts(): Promise<void> {
  const popup = await openPopup(running, running.tab);
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu input');
  const closed = popup.isClosed() ? Promise.resolve() : closePopup(popup);
  await closed;
}

const isAllowed = async () =>
  (await running.worker()).evaluate(() => chrome.permissions.contains({ permissions: ['tabs'] }));

test('before the permission there is no number, and browsing does not wake the worker', async () => {
  await running.worker();
  await stopWorker(running);
  await running.tab.goto(ARTICLE.web);
  await running.tab.goto(OTHER);
  const popup = await openPopup(running, running.tab);
  await closePopup(popup);
  const starts = await (await running.worker()).evaluate(() => performance.now());
  expect(starts).toBeLessThan(5000);
  expect(await isAllowed()).toBe(false);
});

test('the count is switched on in the popup, and shows at once', async () => {
  await running.tab.goto(ARTICLE.web);
  await switchCounts();
  await expect.poll(isAllowed).toBe(true);
  await expectButton(running.tab).toEqual(LIT);
});

test('the number goes with the page', async () => {
  await running.tab.goto(OTHER);
  await expectButton(running.tab).toEqual(IDLE);
  await running.tab.goto(PAPER);
  await expectButton(running.tab).toEqual(LISTED);
  await running.tab.goto(`${ARTICLE.web}?utm_source=x`);
  await expectButton(running.tab).toEqual(LIT);
});

test('the number follows pushState and the back button', async () => {
  await running.tab.goto(OTHER);
  await expectButton(running.tab).toEqual(IDLE);
  await running.tab.evaluate((path) => history.pushState(null, '', path), new URL(ARTICLE.web).pathname);
  await expectButton(running.tab).toEqual(LIT);
  await running.tab.evaluate(() => history.back());
  await expectButton(running.tab).toEqual(IDLE);
});

test('a browser page has no number', async () => {
  await running.tab.goto(ARTICLE.web);
  await expectButton(running.tab).toEqual(LIT);
  await running.tab.goto('chrome://version/');
  await expectButton(running.tab).toEqual({ badge: '', title: 'Check this page' });
});

test('each tab has its own, in one window and in two', async () => {
  await running.tab.goto(ARTICLE.web);
  const second = await running.openTab(OTHER);
  const session = await running.browser.target().createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url: PAPER, newWindow: true });
  const third = await (await running.browser.waitForTarget((target) => target.url() === PAPER)).page();
  expect(targetId).toBeTruthy();
  if (third === null) throw new Error('the new window has no page');
  await expectButton(running.tab).toEqual(LIT);
  await expectButton(second).toEqual(IDLE);
  await expectButton(third).toEqual(LISTED);
  await third.close();
  await second.close();
});

test('the number is right after the worker was stopped', async () => {
  await running.tab.goto(OTHER);
  await expectButton(running.tab).toEqual(IDLE);
  await stopWorker(running);
  await running.tab.goto(ARTICLE.web);
  await expectButton(running.tab).toEqual(LIT);
  await stopWorker(running);
  await running.tab.evaluate(() => history.pushState(null, '', '/news/20210205/Another-story.aspx'));
  await expectButton(running.tab).toEqual(IDLE);
});

test('the count is taken back in the popup: no number is left, and browsing does not wake the worker', async () => {
  await running.tab.goto(ARTICLE.web);
  await expectButton(running.tab).toEqual(LIT);
  const tabId = await (await running.worker()).evaluate(async () => (await chrome.tabs.query({ active: true }))[0]?.id);
  await switchCounts();
  const badge = async () =>
    (await running.worker()).evaluate((id) => chrome.action.getBadgeText(id === undefined ? {} : { tabId: id }), tabId);
  await expect.poll(isAllowed).toBe(false);
  await expect.poll(badge).toBe('');
  await stopWorker(running);
  await running.tab.goto(OTHER);
  await running.tab.goto(ARTICLE.web);
  expect(running.browser.targets().some((target) => target.type() === 'service_worker')).toBe(false);
});

test('nothing went wrong in any console', () => {
  expect(running.faults).toEqual([]);
});
