import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ARTICLE, PAPER } from './harness/article.ts';
import { buttonOf } from './harness/button-of.ts';
import { IDLE, LISTED, LIT, OTHER } from './harness/button-states.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';
import { switchCounts } from './harness/switch-counts.ts';

/* What else it shows is tested in both browsers: see reader/button.test.ts. */
let running: TestBrowser;
beforeAll(async () => {
  running = await startSharedBrowser({ grants: { api: ['tabs'] } });
});
afterAll(() => running.close());

/** The button follows the page a moment later. */
const expectButton = (tab: Page) => expect.poll(() => buttonOf(running, tab));

test('the count is switched on in the popup, and shows at once', async () => {
  await running.tab.goto(ARTICLE.web);
  await switchCounts(running);
  await expectButton(running.tab).toEqual(LIT);
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

test('nothing went wrong in any console', () => {
  expect(running.faults).toEqual([]);
});
