import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StoredCollection } from '../../../src/sources/listed-collection.ts';
import { madeRecords } from '../../collection/made-collection.ts';
import { type CollectionHost, hostedFiles, startHost } from '../harness/collection-host.ts';
import { openInside, runInside } from './open-inside.ts';
import { openReadPopup, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';

const HOUR = 60 * 60_000;

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  let host: CollectionHost;
  let options: ReaderPage;
  beforeAll(async () => {
    host = await startHost(await hostedFiles(madeRecords([{}, {}])));
    host.isOpen = false;
    reader = await start();
    options = await reader.openPage('options.html#add');
    await options.waitFor('body[data-ready="options"]');
  });
  afterAll(async () => {
    const [faults, requests] = [await reader.faults(), reader.web.strayRequests()];
    await reader.close();
    await host.close();
    // Both browsers tell in the page's console of the host that refused at first, and failed later.
    expect(faults.filter((fault) => !fault.includes(host.address))).toEqual([]);
    expect(requests).toEqual([]);
  });

  const HOSTED = '.item:not([data-item="example"])';

  async function subscribe(): Promise<void> {
    await options.click('#subscribe');
    await options.keys(host.address);
    await options.press('Enter');
  }

  async function linesAt(url: string): Promise<string[]> {
    await reader.goto(url);
    const popup = await openReadPopup(reader);
    const lines = await popup.lines();
    await popup.close();
    return lines;
  }

  test('the options ask nobody before the reader does', () => expect(host.asked).toEqual([]));

  test('a reader subscribes to a collection of a host that they allow in one click', async () => {
    await subscribe();
    await options.waitFor('.job-new', 'doesn’t let extensions read its files until you allow it');
    await options.click('.job-new .primary');
    await options.waitFor('.item h3', 'Hosted');
    await options.waitFor('.job-new .job-end', '2 records, no problems');
    await options.click('.job-new', 'Dismiss');
  });

  test('the same address again is an update, and says what is new', async () => {
    await subscribe();
    await options.waitFor(`${HOSTED} .job-end`, 'Nothing new');
    const names = await options.run(async () =>
      [...document.querySelectorAll('.item h3')].map((name) => name.textContent),
    );
    expect(names).toEqual(['Hosted', 'Example']);
  });

  test('a fault of an update stands beside what still answers, until an update is good', async () => {
    host.misbehave(/./, (response) => void response.writeHead(500).end());
    await options.click(`${HOSTED} .item-toggle`);
    await options.click(`${HOSTED} [aria-label^="Update now"]`);
    await options.waitFor(`${HOSTED} .job .fault`);
    await options.click(`${HOSTED} .job`, 'Dismiss');
    await options.waitFor(`${HOSTED} > .fault`);
    const told = await options.run(async (fault) => document.querySelector(fault)?.textContent, `${HOSTED} > .fault`);
    expect(told).toMatch(/error .?500.*still works/);
    expect((await linesAt('https://news.example/story-0.html'))[0]).toBe('Hosted · matched by address');
    host.forgive();
    await options.click(`${HOSTED} [aria-label^="Update now"]`);
    await options.waitFor(`${HOSTED} .job-end`);
    await options.waitFor(`${HOSTED}:not(:has(.fault))`);
    await options.close();
  });

  test('an alarm wakes the stopped background, which updates what is due', async () => {
    host.publish(await hostedFiles(madeRecords([{}, {}, {}])));
    host.forgive();
    await runInside(reader, () =>
      inside.changeCollections((list) =>
        list.map((item) =>
          'subscription' in item && item.subscription
            ? { ...item, subscription: { ...item.subscription, next: new Date(0).toISOString() } }
            : item,
        ),
      ),
    );
    await reader.stopBackground();
    const page = await openInside(reader);
    const { header, subscription } = await page.run(async () => {
      const hosted = async () =>
        (await inside.loadCollections()).find(({ id }) => id !== 'example') as StoredCollection;
      const noted = new Promise<void>((resolve) => {
        chrome.storage.onChanged.addListener(async () => {
          if ((await hosted()).subscription?.next !== new Date(0).toISOString()) resolve();
        });
      });
      // One of its own name: the background moves its own, since the list has changed.
      await chrome.alarms.create('now', { when: Date.now() });
      await noted;
      return hosted();
    });
    expect(header.records).toBe(3);
    expect(host.asked.length).toBeGreaterThan(2);
    const next = Date.parse(subscription?.next ?? '');
    expect(next).toBeGreaterThan(Date.now() + 23 * HOUR);
    expect(next).toBeLessThan(Date.now() + 25 * HOUR);
    const planned = () => page.run(async () => (await chrome.alarms.get('updates'))?.scheduledTime);
    await expect.poll(planned).toBe(next);
    await page.close();
    expect((await linesAt('https://news.example/story-2.html'))[0]).toBe('Hosted · matched by address');
  });
});
