import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFault, readAddress } from '../../../src/sources/subscription-address.ts';
import { someOfEach } from '../../attack/corpus/attacks.ts';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import { hostileCollection } from '../../attack/hostile-collection.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { openOptions } from '../harness/options-page.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { lookInside } from './look-inside.ts';

/** A quarter of the corpus: all of it goes through the same functions without a browser. */
const SOME = someOfEach(25).map(({ text }) => text);

/** A limit for what hangs: a busy machine takes its time. */
const LONG = 180_000;

let running: TestBrowser;
let page: Page;
beforeAll(async () => {
  running = await startBrowser();
  page = await lookInside(await openOptions(running));
});
afterAll(async () => {
  expect(running.web.requests().filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  expect(running.faults).toEqual([]);
  await running.close();
});

test(
  'collections of any name, licence and home are text in their boxes',
  async () => {
    const own = await pageInside(running);
    const made = SOME.map(hostileCollection).filter((one) => one !== null);
    const faults: string[] = [];
    for (let at = 0; at < made.length && faults.length === 0; at += 100) {
      const some = made.slice(at, at + 100);
      await own.evaluate(
        (list) => inside.changeCollections((all) => [...list, ...all.filter(({ id }) => id === 'example')]),
        some,
      );
      await page.waitForSelector(`[data-item="${some.at(-1)?.id}"]`);
      faults.push(...(await page.evaluate(() => inView.openEach())));
    }
    expect(faults).toEqual([]);
    expect(made.length).toBeGreaterThan(270);
    await own.evaluate(() => inside.changeCollections((all) => all.filter(({ id }) => id === 'example')));
    await own.close();
  },
  LONG,
);

test(
  'what is no address is refused in words, and nothing is asked',
  async () => {
    // A field of one line has no line ends.
    const refused = SOME.map((text) => text.replace(/[\r\n]/g, '')).filter((text) => isFault(readAddress(text)));
    expect(refused.length).toBeGreaterThan(250);
    expect(await page.evaluate((texts) => inView.subscribeEach(texts), refused)).toEqual([]);
    expect(running.web.requests()).toEqual([]);
  },
  LONG,
);

test(
  'a file of settings with any text changes none',
  async () => {
    const files = SOME.map((text, place) => {
      const settings = { theme: text, [text]: text };
      return place % 2 ? text : JSON.stringify({ kind: 'article-context settings', version: 1, settings });
    });
    const { faults, said } = await page.evaluate((texts) => inView.importEach(texts), files);
    expect(faults).toEqual([]);
    expect(
      said.every((words) => /wrong|can’t be read|isn’t settings|too large/.test(words)),
      said.join('\n'),
    ).toBe(true);
    const stored = await (await running.worker()).evaluate(() =>
      chrome.storage.local.get(['theme', 'links', 'pictures']),
    );
    expect(stored).toEqual({});
  },
  LONG,
);
