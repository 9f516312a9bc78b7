import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { madeRecords } from '../collection/made-collection.ts';
import { type CollectionHost, hostedFiles, startHost } from './harness/collection-host.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import { holdLock } from './harness/hold-lock.ts';
import { openOptions, titleAt, until } from './harness/options-page.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const PAGE = 'https://news.example/story-7.html';
const A_BUCKET = /^buckets\/[\da-f]+\.[\da-f]{16}/;
const records = madeRecords(Array.from({ length: 60 }, () => ({ excerpt: 'As it was.' })));

let running: TestBrowser;
let inner: Page;
let options: Page;
let host: CollectionHost;
let files: Map<string, Uint8Array>;

beforeAll(async () => {
  running = await startBrowser();
  inner = await pageInside(running);
  files = await hostedFiles(records, { bucketSize: 2000, filter: 'always' });
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});
beforeEach(async () => {
  host = await startHost(files);
  options = await openOptions(running);
});
afterEach(async () => {
  await options.close();
  await host.close();
});

/** Has the host keep those waiting who ask for a bucket; resolves when somebody does. `answer` lets them have it. */
function holdBuckets() {
  let answer = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    host.misbehave(A_BUCKET, (response, file) => {
      const before = answer;
      answer = () => {
        before();
        response.end(file);
      };
      resolve();
    });
  });
  return { asked, answer: () => answer() };
}

/** Presses the buttons of the options page; resolves when it has come anew, which is when all is forgotten. */
async function reset(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
  await options.bringToFront();
  await options.click('::-p-text(Reset…)');
  const anew = options.waitForNavigation();
  await options.click('::-p-text(Remove everything)');
  await meanwhile();
  await anew;
  await options.waitForSelector('body[data-ready="options"]');
}

/** All that the extension has on the disk. */
const kept = () =>
  inner.evaluate(async () => {
    const open = await inside.database();
    const counts = await Promise.all((['files', 'parts', 'jobs'] as const).map((store) => open.count(store)));
    return { counts, names: Object.keys(await chrome.storage.local.get()) };
  });
const NOTHING = { counts: [0, 0, 0], names: [] };

const subscribe = (page: Page) =>
  page.evaluate(
    (address) =>
      inside.runJob({ id: 'hosted', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
    host.address,
  );

test('an import in another page ends, and nothing of it comes back', async () => {
  const { asked, answer } = holdBuckets();
  const outcome = subscribe(inner);
  await asked;
  expect((await kept()).counts[0]).toBeGreaterThan(0);
  await reset();
  expect(await outcome).toEqual({ state: 'cancelled' });
  answer();
  expect(await kept()).toEqual(NOTHING);
  expect(await titleAt(running, PAGE)).toBe('No record for this page');
});

test('an import that waits for its turn ends, too', async () => {
  const letGo = await holdLock(inner, 'making hosted');
  const outcome = subscribe(inner);
  await until('it waits', async () => {
    const { pending = [] } = await inner.evaluate(() => navigator.locks.query());
    return pending.some(({ name }) => name === 'making hosted');
  });
  await reset();
  await letGo();
  expect(await outcome).toEqual({ state: 'cancelled' });
  expect(host.asked).toEqual([]);
  expect(await kept()).toEqual(NOTHING);
});

test('an import that is whole, and only about to answer, is forgotten, too', async () => {
  const letGo = await holdLock(inner, 'collections');
  const outcome = subscribe(inner);
  await until('it is whole', () =>
    inner.evaluate(async () => {
      const [folder = ''] = await inside.storedFolders();
      return (await inside.storedPaths(folder)).includes('collection.json');
    }),
  );
  await reset(letGo);
  expect(await outcome).toMatchObject({ state: 'done' });
  expect(await kept()).toEqual(NOTHING);
  expect(await titleAt(running, PAGE)).toBe('No record for this page');
});

test('an update that the alarm began ends, and notes nothing', async () => {
  await subscribe(inner);
  host.publish(await hostedFiles(madeRecords([{}, {}, {}]), { bucketSize: 300 }));
  const { asked, answer } = holdBuckets();
  await inner.evaluate(async () => {
    const next = new Date(0).toISOString();
    await inside.changeCollections((list) =>
      list.map((item) =>
        'subscription' in item && item.subscription ? { ...item, subscription: { ...item.subscription, next } } : item,
      ),
    );
    await chrome.alarms.create('now', { when: Date.now() });
  });
  await asked;
  await reset();
  answer();
  await until('nobody updates any more', () =>
    inner.evaluate(async () => {
      const contextTypes = ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType];
      return (await chrome.runtime.getContexts({ contextTypes })).length === 0;
    }),
  );
  expect(await kept()).toEqual(NOTHING);
});

test('a draft that is being added ends, and says that it is not there', async () => {
  const letGo = await holdLock(inner, 'making own');
  const added = inner.evaluate(() =>
    inside.saveRecord({ name: 'a.md', text: '---\ntitle: A\n---\n', kept: null, collectionName: 'Mine' }),
  );
  await until('it waits', async () => {
    const { pending = [] } = await inner.evaluate(() => navigator.locks.query());
    return pending.some(({ name }) => name === 'making own');
  });
  await reset();
  await letGo();
  expect(await added).toEqual({ state: 'failed', fault: { name: 'faultStopped', values: [] } });
  expect(await kept()).toEqual(NOTHING);
});

test('a bucket that is on its way for a page is not kept', async () => {
  await subscribe(inner);
  const path = await inner.evaluate(async () => {
    await inside.changeCollections((list) =>
      list.map((item) =>
        'subscription' in item && item.subscription
          ? { ...item, subscription: { ...item.subscription, isByBucket: true } }
          : item,
      ),
    );
    const [folder = ''] = await inside.storedFolders();
    const found = (await inside.storedPaths(folder)).find((name) => /^buckets\/[\da-f]+\.json$/.test(name)) ?? '';
    await inside.removeFiles(folder, [found]);
    return found;
  });
  const { asked, answer } = holdBuckets();
  const fetched = inner.evaluate(async (name) => {
    const [item] = await inside.loadCollections();
    if (item === undefined || !('folder' in item)) throw new Error('no collection');
    return (await inside.fetchBucket(item, name))?.length ?? 0;
  }, path);
  await asked;
  await reset();
  answer();
  expect(await fetched).toBeGreaterThan(0);
  expect(await kept()).toEqual(NOTHING);
});

test('after it a collection can be imported as ever', async () => {
  const zip = zipSync({ 'a.md': strToU8('---\ntitle: A\nwebUrl: https://news.example/a\n---\n') });
  host.publish(new Map([['a.zip', zip]]));
  const outcome = await inner.evaluate(
    (address) => inside.runJob({ id: 'new', name: 'N', origin: { kind: 'records', address } }, () => undefined).outcome,
    new URL('a.zip', host.address).href,
  );
  expect(outcome).toMatchObject({ state: 'done' });
  expect(await titleAt(running, 'https://news.example/a')).toBe('A');
});
