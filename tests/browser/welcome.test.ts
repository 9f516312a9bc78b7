import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from './harness/options-page.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';

/* What a reader does there is tested in both browsers: see reader/welcome.test.ts. */
let running: TestBrowser;
let page: Page;
beforeAll(async () => {
  running = await startBrowser({ hasWelcome: true, isPinned: false, grants: { api: ['tabs'], isPrivate: true } });
  const target = await running.browser.waitForTarget(isWelcome, { timeout: 10_000 });
  const opened = await target.page();
  if (opened === null) throw new Error('the welcome page is no tab');
  page = opened;
  await page.waitForSelector('body[data-ready="welcome"]');
});
afterAll(() => running.close());

const isWelcome = (target: Target) => target.url().endsWith('/welcome.html');
const welcomes = () => running.browser.targets().filter(isWelcome).length;

/** Has the worker do what it does on that day. */
async function install(details: { reason: string; temporary?: boolean }): Promise<void> {
  const tasks = 'tasks' as keyof typeof globalThis;
  await (await running.worker()).evaluate(
    async (name, given) => {
      const { install } = globalThis[name] as unknown as { install: (given: object) => Promise<void> };
      await install(given);
    },
    tasks,
    details,
  );
}

test('opens once, after the install', async () => {
  expect(welcomes()).toBe(1);
  expect(await page.$eval('h1', (title) => title.textContent)).toBe('Context for what you read.');
  expect(await page.$eval('main', (main) => main.clientWidth - 32)).toBe(560);
});

test.each([{ reason: 'update' }, { reason: 'chrome_update' }, { reason: 'install', temporary: true }])(
  'does not open for %o',
  async (details) => {
    await install(details);
    expect(welcomes()).toBe(1);
  },
);

test('opens in a normal window while a private one is in front', async () => {
  const worker = await running.worker();
  const id = await worker.evaluate(async () => (await chrome.windows.create({ incognito: true, focused: true }))?.id);
  await install({ reason: 'install' });
  await until('a second page', async () => welcomes() === 2);
  const arePrivate = () =>
    worker.evaluate(async () =>
      (await chrome.tabs.query({})).filter(({ url }) => url?.endsWith('/welcome.html')).map((tab) => tab.incognito),
    );
  await expect.poll(arePrivate).toEqual([false, false]);
  const second = running.browser.targets().filter(isWelcome)[1];
  await (await second?.page())?.close();
  await worker.evaluate(async (window) => window !== undefined && (await chrome.windows.remove(window)), id);
});

test('axe finds nothing wrong', async () => {
  await page.bringToFront();
  expect(await violations(page)).toEqual([]);
});

test('notices when the button is pinned', async () => {
  expect(await page.$eval('.pin', (hint) => hint.textContent)).toContain('puzzle piece');
  const extensions = await running.openTab('chrome://extensions/');
  await extensions.evaluate(
    (extensionId) =>
      (
        chrome as unknown as {
          developerPrivate: { updateExtensionConfiguration: (change: object) => Promise<void> };
        }
      ).developerPrivate.updateExtensionConfiguration({ extensionId, pinnedToToolbar: true }),
    running.extension.id,
  );
  await until('it is noticed', async () =>
    page.$$eval('.pin', (lines) => lines.map((line) => line.textContent).join() === 'The button is in your toolbar.'),
  );
  await extensions.close();
  await page.bringToFront();
});

test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
