import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isFault, readAddress } from '../../../src/sources/subscription-address.ts';
import { someOfEach } from '../../attack/corpus/attacks.ts';
import { hostileCollection } from '../../attack/hostile-collection.ts';
import { inViewScript } from '../attack/look-inside.ts';
import { endUnharmed } from './end-unharmed.ts';
import { openInside } from './open-inside.ts';
import type { Reader, ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';

// A limit for what hangs: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/** A quarter of the corpus: all of it goes through the same functions without a browser. */
const SOME = someOfEach(25).map(({ text }) => text);

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  let own: ReaderPage;
  let page: ReaderPage;
  beforeAll(async () => {
    reader = await start();
    own = await openInside(reader);
    page = await reader.openPage('options.html');
    await page.resize(800, 700);
    await page.waitFor('body[data-ready="options"]');
    await page.give(await inViewScript());
  });
  afterAll(() => endUnharmed(reader));

  test('collections of any name, licence and home are text in their boxes', async () => {
    const made = SOME.map(hostileCollection).filter((one) => one !== null);
    const faults: string[] = [];
    for (let at = 0; at < made.length && faults.length === 0; at += 100) {
      const some = made.slice(at, at + 100);
      await own.run(async (list) => {
        await inside.changeCollections((all) => [...list, ...all.filter(({ id }) => id === 'example')]);
      }, some);
      await page.waitFor(`[data-item="${some.at(-1)?.id}"]`);
      faults.push(...(await page.run(() => inView.openEach())));
    }
    expect(faults).toEqual([]);
    expect(made.length).toBeGreaterThan(270);
    await own.run(async () => {
      await inside.changeCollections((all) => all.filter(({ id }) => id === 'example'));
    });
  });

  test('what is no address is refused in words, and nothing is asked', async () => {
    // A field of one line has no line ends.
    const refused = SOME.map((text) => text.replace(/[\r\n]/g, '')).filter((text) => isFault(readAddress(text)));
    expect(refused.length).toBeGreaterThan(250);
    expect(await page.run((texts) => inView.subscribeEach(texts), refused)).toEqual([]);
    expect(reader.web.requests()).toEqual([]);
  });

  test('a file of settings with any text changes none', async () => {
    const files = SOME.map((text, place) => {
      const settings = { theme: text, [text]: text };
      return place % 2 ? text : JSON.stringify({ kind: 'article-context settings', version: 1, settings });
    });
    const { faults, said } = await page.run((texts) => inView.importEach(texts), files);
    expect(faults).toEqual([]);
    expect(
      said.every((words) => /wrong|can’t be read|isn’t settings|too large/.test(words)),
      said.join('\n'),
    ).toBe(true);
    const stored = await reader.behind(() => chrome.storage.local.get(['theme', 'links', 'pictures']));
    expect(stored).toEqual({});
  });
});
