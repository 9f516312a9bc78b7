import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { buttonOf } from './harness/button-of.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { areCountsAllowed, switchCounts } from './harness/switch-counts.ts';
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

const isWorkerRunning = () => running.browser.targets().some((target) => target.type() === 'service_worker');

test('before the permission browsing does not wake the worker', async () => {
  await running.worker();
  await stopWorker(running);
  await running.tab.goto(ARTICLE.web);
  await running.tab.goto(OTHER);
  expect(isWorkerRunning()).toBe(false);
  const popup = await openPopup(running, running.tab);
  await closePopup(popup);
  expect(await areCountsAllowed(running)).toBe(false);
});

test('the count is switched on in the popup, and shows at once', async () => {
  await running.tab.goto(ARTICLE.web);
  await switchCounts(running);
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

test('a page that never ends to load keeps its number when it is loaded again', async () => {
  running.web.answer(ARTICLE.web, {
    body: `<!doctype html><title>Endless</title>${'<p>Text'.repeat(500)}`,
    isEndless: true,
  });
  const reload = async () => {
    const worker = await running.worker();
    await worker.evaluate(async () => chrome.tabs.reload((await chrome.tabs.query({ active: true }))[0]?.id ?? -1));
  };
  await running.tab.goto(`${new URL(ARTICLE.web).origin}/news/other`);
  running.tab.goto(ARTICLE.web).catch(() => null); // It never ends.
  await expect.poll(() => running.tab.url()).toBe(ARTICLE.web);
  await expectButton(running.tab).toEqual(LIT);
  await running.tab.evaluate(() => {
    document.title = 'Before';
  });
  await reload();
  await running.tab.waitForFunction(() => document.title === 'Endless');
  await expectButton(running.tab).toEqual(LIT);
  running.web.answer(ARTICLE.web, { body: '<!doctype html><title>It ends</title>' });
  await running.tab.goto(OTHER);
});

test('each tab has its own, in one window and in two', async () => {
  await running.tab.goto(ARTICLE.web);
  const second = await running.openTab(OTHER);
  const session = await running.browser.target().createCDPSession();
  await session.send('Target.createTarget', { url: PAPER, newWindow: true });
  const third = await (await running.browser.waitForTarget((target) => target.url() === PAPER)).page();
  if (third === null) throw new Error('the new window has no page');
  await expectButton(running.tab).toEqual(LIT);
  await expectButton(second).toEqual(IDLE);
  await expectButton(third).toEqual(LISTED);
  await third.close();
  await second.close();
});

test('the number goes and comes with the collection, in a window that the reader left, too', async () => {
  await running.tab.goto(ARTICLE.web);
  await expectButton(running.tab).toEqual(LIT);
  const session = await running.browser.target().createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url: OTHER, newWindow: true });
  const turn = async (isOn: boolean) => {
    const worker = await running.worker();
    await worker.evaluate((collections) => chrome.storage.local.set({ collections }), [{ id: 'example', isOn }]);
  };
  await turn(false);
  await expectButton(running.tab).toEqual(IDLE);
  await turn(true);
  await expectButton(running.tab).toEqual(LIT);
  await session.send('Target.closeTarget', { targetId });
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
  await switchCounts(running);
  const badge = async () =>
    (await running.worker()).evaluate((id) => chrome.action.getBadgeText(id === undefined ? {} : { tabId: id }), tabId);
  await expect.poll(badge).toBe('');
  await stopWorker(running);
  await running.tab.goto(OTHER);
  await running.tab.goto(ARTICLE.web);
  expect(isWorkerRunning()).toBe(false);
});

test('tabs that are closed while they are matched leave no error', async () => {
  await running.tab.goto(ARTICLE.web);
  await switchCounts(running);
  const worker = await running.worker();
  await worker.evaluate(async (url) => {
    for (let round = 0; round < 40; round++) {
      const { id } = await chrome.tabs.create({ url, active: round % 2 === 0 });
      // Closing races with the loading: by the rounds that passed, each tab gets a little further.
      for (let asked = 0; asked < round; asked++) await chrome.tabs.query({});
      if (id !== undefined) await chrome.tabs.remove(id);
    }
  }, ARTICLE.web);
  await running.tab.bringToFront();
  await expectButton(running.tab).toEqual(LIT);
});

test('nothing went wrong in any console', () => {
  expect(running.faults).toEqual([]);
});
