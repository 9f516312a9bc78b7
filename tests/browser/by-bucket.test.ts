import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import type { StoredCollection } from '../../src/sources/listed-collection.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { linesOf } from './harness/article.ts';
import { type CollectionHost, hostedFiles, startHost } from './harness/collection-host.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import { popupAt } from './harness/popup-at.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

/** Pages that the collection does not know. */
const STRANGE_PAGES = 200;

const RECORDS = 400;
const pageOf = (index: number) => `https://news.example/story-${index}.html`;

let running: TestBrowser;
let page: Page;
let host: CollectionHost;

beforeAll(async () => {
  running = await startBrowser({ grants: { isPrivate: true } });
  page = await pageInside(running);
  host = await startHost(
    await hostedFiles(madeRecords(Array(RECORDS).fill({})), { bucketSize: 4000, filter: 'always' }),
  );
  await subscribeByBucket();
}, 60_000);
afterAll(async () => {
  await host.close();
  await running.close();
});
beforeEach(() => host.forgive());

/** Subscribes as to a collection that is too large to be fetched whole: without its buckets. */
async function subscribeByBucket(): Promise<void> {
  const origin = { kind: 'compiled' as const, address: host.address };
  await page.evaluate(async (from) => {
    const outcome = await inside.runJob({ id: 'large', name: 'Large', origin: from }, () => undefined).outcome;
    if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
    const { folder } = outcome.collection;
    const paths = (await inside.storedPaths(folder)).filter((path) => /^buckets\/(?!.*digests)/.test(path));
    await inside.removeFiles(folder, paths);
    await inside.changeCollections((list) =>
      list.map((item) =>
        'subscription' in item && item.subscription
          ? { ...item, subscription: { ...item.subscription, isByBucket: true } }
          : item,
      ),
    );
  }, origin);
}

const linesAt = async (url: string): Promise<string[]> => {
  const popup = await popupAt(running, url);
  const lines = await linesOf(popup);
  await closePopup(popup);
  return lines;
};
const isBucket = (name: string) => /^buckets\/[\da-f]+\.[\da-f]{16}\.json$/.test(name);

test('fetches the one bucket of a page that may be in the collection, by no name of the page, and keeps it', async () => {
  expect(await linesAt(pageOf(7))).toContain('Story 7');
  expect(host.asked).toHaveLength(1);
  expect(host.asked.every(isBucket)).toBe(true);
  expect(JSON.stringify(host.headers)).not.toMatch(/story|cookie|referer/i);
  host.forgive();
  expect(await linesAt(pageOf(7))).toContain('Story 7');
  expect(host.asked).toEqual([]);
});

test('asks for at most one in a hundred of the pages that are not in the collection', async () => {
  const asked = await page.evaluate(async (count) => {
    for (let index = 0; index < count; index++) {
      const url = `https://strange.example/2021/03/04/a-page-nobody-knows-${index}`;
      const request = { url, tabId: -1, windowId: -1, isPrivate: false };
      await chrome.runtime.sendMessage({ name: 'popupContent', request });
    }
  }, STRANGE_PAGES);
  expect(asked).toBeUndefined();
  expect(host.asked.length).toBeLessThanOrEqual(STRANGE_PAGES / 100);
});

test('fetches nothing for a page in a private window', async () => {
  const tab = await openPrivateTab(running, pageOf(311));
  const popup = await readPopup(running, tab);
  expect(await linesOf(popup)).toContain('No record for this page');
  await closePopup(popup);
  await tab.close();
  expect(host.asked).toEqual([]);
});

test('says that a host gave no answer', async () => {
  host.misbehave(/^buckets/, (response) => response.writeHead(500).end());
  const lines = await linesAt(pageOf(200));
  expect(lines).toContain('“Hosted” can’t be reached');
  expect(lines).not.toContain('No record for this page');
  host.forgive();
  expect(await linesAt(pageOf(200))).toContain('Story 200');
});

test('looks for a new version within a minute where the host has another one, but not again and again', async () => {
  const next = (checked?: string) =>
    page.evaluate(async (time) => {
      const list = await inside.changeCollections((items) =>
        items.map((item) =>
          time !== undefined && 'subscription' in item && item.subscription
            ? { ...item, subscription: { ...item.subscription, checked: time } }
            : item,
        ),
      );
      const [{ subscription }] = list.filter((item) => 'subscription' in item) as [StoredCollection];
      return Date.parse(subscription?.next ?? '');
    }, checked);
  host.misbehave(/^buckets/, (response) => response.writeHead(404).end());
  const before = await next();
  expect(await linesAt(pageOf(301))).toContain('“Hosted” can’t be reached');
  expect(await next()).toBe(before);
  await next(new Date(0).toISOString());
  expect(await linesAt(pageOf(302))).toContain('“Hosted” can’t be reached');
  expect(await next()).toBeLessThanOrEqual(Date.now());
  const alarm = () => page.evaluate(async () => (await chrome.alarms.get('updates'))?.scheduledTime ?? 0);
  await expect.poll(alarm).toBeLessThan(Date.now() + 65_000);
});
