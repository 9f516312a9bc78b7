import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { closeWelcome } from '../../build/browser/close-welcome.ts';
import { installUnpacked } from '../../build/browser/launch-chromium.ts';
import { closePopup, openPopup } from '../../build/browser/real-popup.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { hostedFiles, startHost } from './harness/collection-host.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import { testBrowser } from './harness/launch-test-browser.ts';
import { openOptions } from './harness/options-page.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';
import {
  forget,
  OPTIONAL_IN_CHROMIUM,
  type OptionalNamespace,
  withoutNamespaces,
} from './harness/without-namespaces.ts';
import { stopWorker } from './harness/worker.ts';
import { endReader, type Reader } from './reader/reader.ts';
import { startSharedFirefoxReader } from './reader/shared-firefox.ts';

const TITLE = /^Better design of deep learning/;

describe('a browser of the Chromium family', () => {
  let running: TestBrowser;
  beforeAll(async () => {
    running = await startSharedBrowser();
    await running.tab.goto(ARTICLE.web);
  });
  afterAll(() => running.close());

  /** Another extension in the same browser: the one under test, without these namespaces. */
  async function installWithout(names: readonly OptionalNamespace[]): Promise<TestBrowser> {
    const folder = withoutNamespaces(inject('extension'), names);
    const extension = await installUnpacked(running.browser, folder);
    const lacking = await testBrowser({ ...running, extension }, running.web);
    await closeWelcome(running.browser, folder);
    return lacking;
  }

  const variants: [string, readonly OptionalNamespace[]][] = [
    ...OPTIONAL_IN_CHROMIUM.map((name): [string, OptionalNamespace[]] => [name, [name]]),
    ['any of them', OPTIONAL_IN_CHROMIUM],
  ];

  test.each(variants)('without %s matches the page, and finds nothing wrong', async (_, names) => {
    const lacking = await installWithout(names);
    const worker = await lacking.worker();
    expect(await worker.evaluate((asked) => asked.filter((name) => name in chrome), names)).toEqual([]);
    await stopWorker(lacking);
    const popup = await openPopup(lacking, lacking.tab);
    await popup.waitForSelector('main[data-page="read"]', { timeout: 5000 });
    expect((await linesOf(popup)).slice(0, 2)).toEqual(['Example · matched by address', expect.stringMatching(TITLE)]);
    expect(await popup.$('header [aria-label="Side panel"]')).toEqual(
      names.includes('sidePanel') ? null : expect.anything(),
    );
    await closePopup(popup);
    const options = await openOptions(lacking);
    await options.close();
    expect(lacking.faults).toEqual([]);
    await running.browser.uninstallExtension(lacking.extension.id);
  });

  test('without offscreen leaves an update that is due to the reader', async () => {
    const lacking = await installWithout(['offscreen']);
    const page: Page = await pageInside(lacking);
    const host = await startHost(await hostedFiles(madeRecords([{}, {}])));
    await page.evaluate(
      (address) =>
        inside.runJob({ id: 'hosted', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
      host.address,
    );
    await page.evaluate(() =>
      inside.changeCollections((list) =>
        list.map((item) =>
          'subscription' in item && item.subscription
            ? { ...item, subscription: { ...item.subscription, next: new Date(0).toISOString() } }
            : item,
        ),
      ),
    );
    const before = await page.evaluate(() => inside.loadCollections());
    expect(before.map(({ id }) => id)).toContain('hosted');
    host.forgive();
    const options = await openOptions(lacking);
    const worker = await lacking.worker();
    await worker.evaluate('tasks.startUpdates()');
    expect(await page.evaluate(() => inside.loadCollections())).toEqual(before);
    expect(host.asked).toEqual([]);
    expect(lacking.faults).toEqual([]);
    await options.close();
    await page.close();
    await host.close();
  });
});

describe('Firefox without what it lacks on Android', () => {
  const LACKING = ['contextMenus', 'omnibox', 'commands', 'sidebarAction'] as const;
  let reader: Reader;
  beforeAll(async () => {
    const folder = withoutNamespaces(inject('firefoxExtension'), LACKING);
    forget(folder, ['background.js', 'popup.js', 'options.js'], 'windows');
    reader = await startSharedFirefoxReader({ extension: folder });
  });
  afterAll(() => endReader(reader));

  test('shows its options', async () => {
    const options = await reader.openPage('options.html');
    await options.waitFor('body[data-ready="options"]');
    const found = await options.run(async () =>
      ['contextMenus', 'menus', 'omnibox', 'commands', 'sidebarAction', 'windows'].filter(
        (name) => (chrome as unknown as { [name: string]: unknown })[name] !== undefined,
      ),
    );
    expect(found).toEqual([]);
    await options.close();
  });

  test('matches the page after its background was stopped', async () => {
    await reader.goto(ARTICLE.web);
    await reader.stopBackground();
    const popup = await reader.openPopup();
    await popup.waitFor('main[data-page="read"]');
    expect((await popup.lines()).slice(0, 2)).toEqual(['Example · matched by address', expect.stringMatching(TITLE)]);
    await popup.close();
  });
});
