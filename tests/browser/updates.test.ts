import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredCollection } from '../../src/sources/listed-collection.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { type CollectionHost, hostedFiles, startHost } from './harness/collection-host.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { stopWorker } from './harness/worker.ts';

let running: TestBrowser;
let page: Page;
let host: CollectionHost;

beforeAll(async () => {
  running = await startBrowser({ grants: { explicit_host: ['http://127.0.0.1/*', 'https://host.example/*'] } });
  page = await pageInside(running);
  host = await startHost(await hostedFiles(madeRecords([{}, {}])));
  await page.evaluate(
    (address) =>
      inside.runJob({ id: 'hosted', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
    host.address,
  );
});
afterAll(async () => {
  await host.close();
  await running.close();
});

/** Says that the collection is due, lets the alarm ring, and waits until its update has been noted. */
async function ring(): Promise<StoredCollection> {
  return page.evaluate(async () => {
    const long = new Date(0).toISOString();
    await inside.changeCollections((list) =>
      list.map((item) =>
        'subscription' in item && item.subscription
          ? { ...item, subscription: { ...item.subscription, next: long } }
          : item,
      ),
    );
    const noted = new Promise<StoredCollection>((resolve) => {
      chrome.storage.onChanged.addListener(async function look() {
        const found = (await inside.loadCollections()).find(({ id }) => id === 'hosted') as StoredCollection;
        if (found.subscription?.next === long) return;
        chrome.storage.onChanged.removeListener(look);
        resolve(found);
      });
    });
    // One of its own name: the background moves its own, since the list has changed.
    await chrome.alarms.create('now', { when: Date.now() });
    return noted;
  });
}

/** The alarm's time, once the page that nobody sees is closed and the alarm is set anew. */
async function planned(): Promise<number> {
  const end = performance.now() + 5000;
  for (;;) {
    const found = await page.evaluate(async () => ({
      contexts: await chrome.runtime.getContexts({
        contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
      }),
      alarm: await chrome.alarms.get('updates'),
    }));
    if (found.contexts.length === 0 && found.alarm) return found.alarm.scheduledTime;
    if (performance.now() > end) throw new Error(`still there: ${JSON.stringify(found)}`);
  }
}

const HOUR = 60 * 60_000;

test('an alarm wakes the sleeping background, which updates what is due', async () => {
  host.forgive();
  host.publish(await hostedFiles(madeRecords([{}, {}, {}])));
  await stopWorker(running);
  const updated = await ring();
  expect(updated.header.records).toBe(3);
  expect(updated.isOn).toBe(true);
  expect(host.asked.length).toBeGreaterThan(2);
  const next = Date.parse(updated.subscription?.next ?? '');
  expect(next).toBeGreaterThan(Date.now() + 23 * HOUR);
  expect(next).toBeLessThan(Date.now() + 25 * HOUR);
  expect(await planned()).toBe(next);
  expect(running.faults).toEqual([]);
});

test('has the button lit on the pages of the new version', async () => {
  const isThere = async () => {
    const worker = await running.worker();
    const rules = await worker.evaluate(
      () =>
        new Promise<string>((resolve) =>
          chrome.declarativeContent.onPageChanged.getRules((found) => resolve(JSON.stringify(found))),
        ),
    );
    return rules.includes('news\\\\.example');
  };
  const end = performance.now() + 5000;
  while (!(await isThere())) {
    if (performance.now() > end) throw new Error('no rule for the new version after 5 s');
  }
});

test('keeps a fault beside what answers, and tries again sooner', async () => {
  host.misbehave(/^collection/, (response) => response.writeHead(500).end());
  const faulty = await ring();
  expect(faulty.header.records).toBe(3);
  expect(faulty.subscription).toMatchObject({
    failures: 1,
    fault: { name: 'faultHostStatus', values: [new URL(host.address).host, '500', 'collection.json'] },
  });
  expect(Date.parse(faulty.subscription?.next ?? '')).toBeLessThan(Date.now() + HOUR);
  expect(await planned()).toBe(Date.parse(faulty.subscription?.next ?? ''));
});

test('forgets the fault when it is current again', async () => {
  host.forgive();
  const { subscription } = await ring();
  expect(host.asked).toEqual(['collection.json']);
  expect(subscription).not.toHaveProperty('fault');
  expect(subscription).not.toHaveProperty('failures');
});

describe('a removed collection', () => {
  const DAY = 24 * HOUR;
  const idsInList = () => page.evaluate(async () => (await inside.loadCollections()).map(({ id }) => id));
  const foldersOf = (...ids: string[]) =>
    page.evaluate(
      async (wanted) =>
        (await inside.loadCollections()).flatMap((item) =>
          'folder' in item && wanted.includes(item.id) ? item.folder : [],
        ),
      ids,
    );
  const stored = () => page.evaluate(() => inside.storedFolders());
  const [HOST, OTHER] = ['http://127.0.0.1/*', 'https://host.example/*'];
  const allowed = () => page.evaluate(async () => (await chrome.permissions.getAll()).origins);

  test('goes with its files a day later, and not before', async () => {
    await page.evaluate(
      (address) =>
        inside.runJob({ id: 'later', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
      host.address,
    );
    expect(await page.evaluate((origins) => chrome.permissions.request({ origins }), [HOST, OTHER])).toBe(true);
    const [kept] = await foldersOf('later');
    expect(await stored()).toEqual((await foldersOf('hosted', 'later')).sort());
    const removed = { hosted: Date.now() - 2 * DAY, later: Date.now() - HOUR };
    await page.evaluate(async (times: { [id: string]: number }) => {
      await inside.changeCollections((list) =>
        list.map((item) => {
          const time = times[item.id];
          return time === undefined ? item : { ...item, removed: new Date(time).toISOString() };
        }),
      );
      await chrome.alarms.create('now', { when: Date.now() });
    }, removed);
    await expect.poll(stored).toEqual([kept]);
    expect(await idsInList()).toEqual(['later', 'example']);
    // The one that can be brought back is from the same host.
    expect(await allowed()).toEqual([HOST, OTHER]);
  });

  test('goes when the browser starts again, and with it that its host may be read', async () => {
    const worker = await running.worker();
    await worker.evaluate(() => (chrome.runtime.onStartup as unknown as { dispatch: () => void }).dispatch());
    await expect.poll(stored).toEqual([]);
    expect(await idsInList()).toEqual(['example']);
    await expect.poll(allowed).toEqual([OTHER]);
    expect(running.faults.filter((fault) => !/status of 500/.test(fault))).toEqual([]);
  });
});
