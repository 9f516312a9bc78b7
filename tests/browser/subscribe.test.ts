import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoredCollection } from '../../src/sources/listed-collection.ts';
import { madeRecords } from '../collection/made-collection.ts';
import { linesOf } from './harness/article.ts';
import { type CollectionHost, hostedFiles, type Misdeed, startHost } from './harness/collection-host.ts';
import { pageInside } from './harness/compiler-in-page.ts';
import { popupAt } from './harness/popup-at.ts';
import { startSharedBrowser } from './harness/shared-browser.ts';
import type { TestBrowser } from './harness/start-browser.ts';

/** Small buckets, so that there are some. */
const SMALL = { bucketSize: 2000 };
const records = madeRecords(Array.from({ length: 60 }, () => ({ excerpt: 'As it was.' })));
const changed = madeRecords(Array.from({ length: 60 }, (_, at) => ({ excerpt: at === 7 ? 'Mended.' : 'As it was.' })));

let running: TestBrowser;
let page: Page;
let host: CollectionHost;
let first: Map<string, Uint8Array>;
let second: Map<string, Uint8Array>;

beforeAll(async () => {
  running = await startSharedBrowser();
  page = await pageInside(running);
  first = await hostedFiles(records, SMALL);
  second = await hostedFiles(changed, SMALL);
});
afterAll(() => running.close());
beforeEach(async () => {
  host = await startHost(first);
});
afterEach(async () => {
  await host.close();
  await page.evaluate(async () => {
    await inside.changeCollections((list) => list.filter(({ id }) => id === 'example'));
    await inside.removeLeftovers();
  });
});

const subscribe = (address = host.address) =>
  page.evaluate(
    (at) =>
      inside.runJob({ id: 'hosted', name: 'N', origin: { kind: 'compiled', address: at } }, () => undefined).outcome,
    address,
  );
const stored = () =>
  page.evaluate(async () => (await inside.loadCollections()).find(({ id }) => id === 'hosted') as StoredCollection);
const update = (current: StoredCollection) =>
  page.evaluate((before) => {
    const job = inside.updateJob(before);
    return job && inside.runNotedJob(job, () => undefined).outcome;
  }, current);
const storedFiles = (folder: string) => page.evaluate((name) => inside.storedPaths(name), folder);

test('fetches a collection whole, each file once, and then asks nothing about any page', async () => {
  expect(await subscribe()).toMatchObject({ state: 'done', collection: { header: { records: 60 } } });
  expect(host.asked[0]).toBe('collection.json');
  expect([...host.asked].sort()).toEqual([...first.keys()].sort());
  expect(host.asked.filter((name) => name.startsWith('buckets/')).length).toBeGreaterThan(8);
  const sent = Object.keys(Object.assign({}, ...host.headers));
  expect(sent.filter((name) => /cookie|referer|if-none|authorization/.test(name))).toEqual([]);
  host.forgive();
  const popup = await popupAt(running, 'https://news.example/story-7.html');
  expect(await linesOf(popup)).toContain('As it was.');
  await popupAt(running, 'https://news.example/of-which-nobody-knows.html');
  expect(host.asked).toEqual([]);
});

test('fetches of a new version only what changed', async () => {
  await subscribe();
  const before = await stored();
  host.forgive();
  host.publish(second);
  expect(await update(before)).toMatchObject({ state: 'done' });
  const isNew = (name: string) => name === 'collection.json' || !first.has(name);
  expect([...host.asked].sort()).toEqual([...second.keys()].filter(isNew).sort());
  expect(host.asked.length).toBeLessThan(10);
  const popup = await popupAt(running, 'https://news.example/story-7.html');
  expect(await linesOf(popup)).toContain('Mended.');
});

test('asks for collection.json alone where nothing changed', async () => {
  await subscribe();
  const before = await stored();
  host.forgive();
  expect(await update(before)).toEqual({ state: 'unchanged' });
  expect(host.asked).toEqual(['collection.json']);
});

/** Something to wait for. */
function happening() {
  let happens = (): void => undefined;
  const happened = new Promise<void>((resolve) => {
    happens = resolve;
  });
  return { happened, happens: () => happens() };
}

const status =
  (code: number): Misdeed =>
  (response) =>
    response.writeHead(code).end();
const wrong: Misdeed = (response) => response.end('{"a page": "that is no bucket"}');
const truncated: Misdeed = (response, file) => {
  response.writeHead(200, { 'Content-Length': file?.length ?? 0 });
  response.write(file?.subarray(0, 10), () => response.socket?.end());
};
const loop: Misdeed = (response) => response.writeHead(302, { Location: '/collection.json' }).end();
const nowhere: Misdeed = (response) => response.writeHead(302, { Location: 'http://127.0.0.1:1/' }).end();
const future: Misdeed = (response) => response.end('{"format": 2, "name": "A", "bits": 0}');
const html: Misdeed = (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>');
const A_BUCKET = /^buckets\/\d\w*\.[\da-f]{16}/;

test.each<[title: string, name: RegExp, misdeed: Misdeed, fault: string, asks: number]>([
  ['a server error', /^collection/, status(500), 'faultHostStatus', 1],
  ['a server error at a bucket', A_BUCKET, status(503), 'faultHostStatus', 1],
  ['no collection.json', /^collection/, status(404), 'faultFileMissing', 1],
  ['a missing bucket', A_BUCKET, status(404), 'faultFileMissing', 2],
  ['a wrong digest', A_BUCKET, wrong, 'faultFileDamaged', 2],
  ['a wrong list', /^buckets\/digests/, wrong, 'faultFileDamaged', 2],
  ['a truncated file', A_BUCKET, truncated, 'faultFileDamaged', 2],
  ['a redirect loop', /^collection/, loop, 'faultHostRedirects', 22],
  ['a redirect to nowhere', /^collection/, nowhere, 'faultHostRedirects', 1],
  ['a format from the future', /^collection/, future, 'faultFormatNewer', 1],
  ['a page of HTML', /^collection/, html, 'faultNotCollection', 1],
])('survives %s', async (_title, name, misdeed, fault, asks) => {
  await subscribe();
  const before = await stored();
  const files = await storedFiles(before.folder);
  host.forgive();
  host.publish(second);
  host.misbehave(name, misdeed);
  expect(await update(before)).toMatchObject({ state: 'failed', fault: { name: fault } });
  expect(host.asked.filter((asked) => asked === 'collection.json').length).toBeGreaterThanOrEqual(asks);
  const { header, folder } = before;
  expect(await stored()).toMatchObject({ header, folder, subscription: { failures: 1, fault: { name: fault } } });
  expect(await storedFiles(before.folder)).toEqual(files);
  expect(await page.evaluate(() => inside.storedFolders())).toEqual([before.folder]);
});

test('survives a host that is gone', async () => {
  await subscribe();
  const before = await stored();
  await host.close();
  expect(await update(before)).toMatchObject({
    state: 'failed',
    fault: { name: 'faultHostGone', values: [new URL(host.address).host] },
  });
  expect(await stored()).toMatchObject({ folder: before.folder, subscription: { fault: { name: 'faultHostGone' } } });
});

test('tries once more where a file came damaged', async () => {
  host.misbehave(A_BUCKET, wrong, 1);
  expect(await subscribe()).toMatchObject({ state: 'done' });
  expect(host.asked.filter((name) => name === 'collection.json')).toHaveLength(2);
  // What came well is not asked for again.
  expect(host.asked).toHaveLength(first.size + 2);
});

test('takes no matter which type a host gives its files', async () => {
  host.misbehave(/./, (response, file) => response.writeHead(200, { 'Content-Type': 'image/png' }).end(file));
  expect(await subscribe()).toMatchObject({ state: 'done' });
});

test('follows a redirect', async () => {
  const other = await startHost(first);
  host.misbehave(/^collection/, (response) => response.writeHead(302, { Location: other.address }).end());
  expect(await subscribe()).toMatchObject({ state: 'done' });
  expect(other.asked).toEqual(['collection.json']);
  await other.close();
});

test('tells a host that lets nobody read from one that is gone', async () => {
  host.isOpen = false;
  const { host: name } = new URL(host.address);
  expect(await subscribe()).toEqual({ state: 'failed', fault: { name: 'faultHostRefuses', values: [name] } });
});

test('a redirect loop of a host that lets nobody read looks like a host that is gone, and the words name both', async () => {
  host.isOpen = false;
  host.misbehave(/^collection/, loop);
  const { host: name } = new URL(host.address);
  expect(await subscribe()).toEqual({ state: 'failed', fault: { name: 'faultHostGone', values: [name] } });
  const words = await page.evaluate((value) => chrome.i18n.getMessage('faultHostGone', [value]), name);
  expect(words).toContain(
    `${name} can’t be reached: it may be down, send requests round in circles, or you may be offline.`,
  );
});

/** What a fetch comes to that is told when to lose its patience, and what it takes for large. */
const fetchWith = (silence: number, wholeLimit?: number, longest?: number) =>
  page.evaluate(
    async (job) => {
      try {
        return await inside.fetchCollection({ ...job, tell: () => undefined });
      } catch (error) {
        return inside.toFault(error);
      }
    },
    { folder: 'apart', address: host.address, silence, wholeLimit, longest },
  );

test.each<[title: string, name: RegExp, misdeed: Misdeed]>([
  ['says nothing', /^collection/, () => undefined],
  ['stops within a file', A_BUCKET, (response, file) => response.writeHead(200).write(file?.subarray(0, 10))],
])('gives up a host that %s', async (_title, name, misdeed) => {
  host.misbehave(name, misdeed);
  expect(await fetchWith(200)).toEqual({ name: 'faultHostSlow', values: [new URL(host.address).host] });
});

test('gives up a host that sends a file byte by byte', async () => {
  host.misbehave(/^collection/, (response) => {
    const drip = setInterval(() => response.write(' '), 20);
    response.writeHead(200).once('close', () => clearInterval(drip));
  });
  expect(await fetchWith(60_000, undefined, 300)).toEqual({
    name: 'faultHostSlow',
    values: [new URL(host.address).host],
  });
});

test('leaves the buckets of a large collection on its host, and fetches one when it is needed', async () => {
  const large = await hostedFiles(records, { bucketSize: 300, filter: 'always' });
  host.publish(large);
  expect(await fetchWith(5000, 6000)).toMatchObject({ isByBucket: true });
  const buckets = (names: Iterable<string>) => [...names].filter((name) => /^buckets\/[\da-f]+\./.test(name)).sort();
  const others = (names: Iterable<string>) => [...names].filter((name) => !/^buckets\/[\da-f]+\./.test(name)).sort();
  expect(others(host.asked)).toEqual(others(large.keys()));
  const fetched = buckets(host.asked);
  expect(fetched.length).toBeLessThan(buckets(large.keys()).length);
  const [name = ''] = buckets(large.keys()).filter((one) => !fetched.includes(one));
  const path = name.replace(/\.[\da-f]{16}/, '');
  host.forgive();
  const keys = await page.evaluate(
    async (address, bucket) => {
      const subscription = { address, kind: 'compiled' as const, isByBucket: true, checked: '', next: '' };
      const apart = {
        id: 'apart',
        folder: 'apart',
        header: { format: 1 },
        isOn: true,
        subscription,
      } as unknown as StoredCollection;
      await inside.changeCollections((list) => [apart, ...list]);
      const bytes = await inside.fetchBucket({ folder: 'apart', subscription }, bucket);
      const stored = await inside.storedSource('apart').readFile(bucket);
      return [bytes, stored].map((one) => Object.keys(JSON.parse(new TextDecoder().decode(one ?? new Uint8Array()))));
    },
    host.address,
    path,
  );
  expect(keys[0]).toEqual(Object.keys(JSON.parse(new TextDecoder().decode(large.get(name)))));
  expect(keys[1]).toEqual(keys[0]);
  expect(host.asked).toEqual([name]);
});

test('refuses a collection that is too large and has no filter', async () => {
  expect(await fetchWith(5000, 1000)).toMatchObject({ name: 'faultCollectionTooLarge' });
});

test('a worker that dies in the middle is started again, and goes on where it was', async () => {
  const asked = happening();
  let answered = 0;
  host.misbehave(/^buckets\/[\da-f]+\./, (response, file) => {
    // Some come; then the host waits, so that the worker is in the middle.
    if (++answered < 5) response.end(file);
    else asked.happens();
  });
  const outcome = subscribe();
  await asked.happened;
  const [worker] = page.workers();
  host.forgive();
  await worker?.close();
  expect(await outcome).toMatchObject({ state: 'done' });
  expect(host.asked.length).toBeLessThan(first.size);
});

test('a page that is closed in the middle of an update leaves the old version', async () => {
  await subscribe();
  const before = await stored();
  host.publish(second);
  const asked = happening();
  host.misbehave(A_BUCKET, () => asked.happens());
  const other = await pageInside(running);
  const outcome = other.evaluate((job) => void inside.runJob(job, () => undefined), {
    id: 'hosted',
    name: 'N',
    origin: { kind: 'compiled' as const, address: host.address },
    current: before,
  });
  await outcome;
  await asked.happened;
  await other.close();
  expect(await stored()).toEqual(before);
  await page.evaluate(() => inside.removeLeftovers());
  expect(await page.evaluate(() => inside.storedFolders())).toEqual([before.folder]);
  const popup = await popupAt(running, 'https://news.example/story-7.html');
  expect(await linesOf(popup)).toContain('As it was.');
});

/** A zip as github.com makes one of a repository. */
const archiveOf = (texts: { [path: string]: string }): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [`name-HEAD/${path}`, strToU8(text)])));
const RECORD = '---\ntitle: A zipped story\nwebUrl: https://news.example/zipped\n---\n';

test('subscribes to a zip of records, and sees whether it makes anything new', async () => {
  const archive = {
    'README.md': 'No record.',
    '_news/a.md': RECORD,
    'collection.yml': 'name: Zipped',
    'a.js': 'alert(1)',
  };
  host.publish(new Map([['archive.zip', archiveOf(archive)]]));
  const origin = { kind: 'records' as const, address: new URL('archive.zip', host.address).href };
  const run = (current?: StoredCollection) =>
    page.evaluate((job) => inside.runJob(job, () => undefined).outcome, {
      id: 'hosted',
      name: 'N',
      origin,
      ...(current && { current }),
    });
  expect(await run()).toMatchObject({ state: 'done', collection: { header: { name: 'Zipped', records: 1 } } });
  expect(await stored()).toMatchObject({ subscription: { kind: 'records', address: origin.address } });
  expect(await run(await stored())).toEqual({ state: 'unchanged' });
  host.publish(new Map([['archive.zip', archiveOf({ ...archive, '_news/b.md': RECORD })]]));
  expect(await run(await stored())).toMatchObject({ state: 'done', collection: { header: { records: 2 } } });
  expect(host.asked).toEqual(['archive.zip', 'archive.zip', 'archive.zip']);
});

test('takes one folder of a repository where that is meant', async () => {
  const archive = { '_news/a.md': RECORD, '_videos/b.md': RECORD, 'collection.yml': 'name: Zipped' };
  host.publish(new Map([['archive.zip', archiveOf(archive)]]));
  const address = new URL('archive.zip#_videos', host.address).href;
  const made = await page.evaluate(
    (at) =>
      inside.runJob({ id: 'hosted', name: 'N', origin: { kind: 'records', address: at } }, () => undefined).outcome,
    address,
  );
  expect(made).toMatchObject({ state: 'done', collection: { header: { name: 'Zipped', records: 1 } } });
});
