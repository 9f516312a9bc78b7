import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { validateRecord } from '../../../src/record/validate-record.ts';
import { type Attack, someOfEach } from '../../attack/corpus/attacks.ts';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import { everyField } from '../../attack/every-field.ts';
import { ARTICLE, linesOf } from '../harness/article.ts';
import { startHost } from '../harness/collection-host.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { popupAt } from '../harness/popup-at.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { hostileFiles } from './hostile-host.ts';
import { lookInside } from './look-inside.ts';

/** A limit for what hangs: a busy machine takes its time. */
const LONG = 180_000;
const PAGE = 'https://news.example/2021/a-page-of-a-hostile-host';

let running: TestBrowser;
let own: Page;
beforeAll(async () => {
  running = await startBrowser();
  own = await pageInside(running);
});
beforeEach(async () => {
  await own.evaluate(async () => {
    await inside.changeCollections((list) => list.filter(({ id }) => id === 'example'));
    await inside.removeLeftovers();
  });
});
afterAll(async () => {
  expect(running.web.requests().filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  expect(running.faults).toEqual([]);
  await running.close();
});

/** Subscribes to what a host gives; what came of it. */
async function subscribe(files: Map<string, Uint8Array>) {
  const host = await startHost(files);
  const outcome = await own.evaluate(
    (address) =>
      inside.runJob({ id: 'hostile', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
    host.address,
  );
  await host.close();
  return outcome;
}

/** An entry of a bucket in which each text stands as an id, a DOI, an address and under names that nobody reads. */
const entryOf = (attacks: readonly Attack[]) => {
  const links = attacks.map(({ text }, place) => ({
    ...everyField(text),
    title: `L${place}`,
    related: undefined,
    doi: text,
    [text]: text,
  }));
  const records = attacks.map(({ text }, place) => ({
    ...everyField(text),
    id: `${text} ${place}`,
    doi: text,
    title: `T${place}`,
    related: links.slice(place, place + 3),
    ...{ [text]: text, constructor: { prototype: text }, hasOwnProperty: 1 },
  }));
  return { records, link: links[0], listedBy: records, queries: attacks.map(({ text }) => text), polluted: true };
};

test(
  'a bucket with attacks where no compiler puts them is shown as text',
  async () => {
    // A bucket is not read where it is much larger than a compiler makes it.
    const attacks = someOfEach(6).map(({ kind, text }) => ({ kind, text: text.slice(0, 2000) }));
    const poison = (path: string, text: string) => {
      if (path.startsWith('buckets/')) {
        const bucket = Object.keys(JSON.parse(text)).map(
          (key) => `${JSON.stringify(key)}:${JSON.stringify(entryOf(attacks))}`,
        );
        return `{"__proto__":{"polluted":true},${bucket.join(',')}}`;
      }
      return path === 'button/addresses.json' ? JSON.stringify([...attacks.map((attack) => attack.text), PAGE]) : text;
    };
    const [first, second, third] = attacks.map(({ text }) => text);
    const header = {
      name: `H ${first}`,
      home: second,
      licence: first,
      qualityMeaning: third,
      editUrl: 'https://host.example/{id}',
      version: first,
    };
    const files = await hostileFiles([{ id: 'a', record: { title: 'A', webUrl: PAGE } }], poison, header);
    expect(await subscribe(files)).toMatchObject({ state: 'done' });
    const popup = await lookInside(await popupAt(running, PAGE));
    const { titles, faults } = await popup.evaluate(() => inView.eachMatch());
    expect(faults).toEqual([]);
    expect(titles.length).toBe(attacks.length);
    await closePopup(popup);
  },
  LONG,
);

test(
  'search files of a hostile host answer with text, or are said to be damaged',
  async () => {
    const some = someOfEach(25);
    const rows = some.map(({ text }, place) => JSON.stringify([`r${place}`, text, text, null, 1, text]));
    const records = some.map((_, place) => ({
      id: `r${place}`,
      record: { title: `common ${place}`, webUrl: `${PAGE}-${place}` },
    }));
    const poison = (path: string, text: string) => (path === 'search/rows.txt' ? `${rows.join('\n')}\n` : text);
    expect(await subscribe(await hostileFiles(records, poison, {}))).toMatchObject({ state: 'done' });
    const page = await running.browser.newPage();
    await page.goto(`chrome-extension://${running.extension.id}/search.html?q=common`);
    await page.waitForSelector('main[data-found="common"] .link-row');
    await lookInside(page);
    while (await page.evaluate(() => inView.showMore()));
    const { titles, faults } = await page.evaluate(() => inView.wholeList());
    expect(faults).toEqual([]);
    // A text that nobody sees is no title, and three addresses of other signs are one address.
    const shown = some.filter(({ text }) => validateRecord({ title: text }).record !== null);
    expect(titles.length).toBe(shown.length - 3);
    await page.close();
  },
  LONG,
);

test(
  'a host whose collection.json is any of these texts is refused in words',
  async () => {
    const host = await startHost(new Map());
    const texts = someOfEach(2).map(({ text }) => text);
    const states = new Set<string>();
    for (const text of texts) {
      host.publish(new Map([['collection.json', new TextEncoder().encode(text)]]));
      const outcome = await own.evaluate(
        (address) =>
          inside.runJob({ id: 'hostile', name: 'N', origin: { kind: 'compiled', address } }, () => undefined).outcome,
        host.address,
      );
      states.add(outcome.state === 'failed' ? outcome.fault.name : outcome.state);
    }
    expect([...states]).toEqual(['faultNotCollection']);
    await host.close();
  },
  LONG,
);

test('afterwards the collection in the package answers as before', async () => {
  const popup = await popupAt(running, ARTICLE.web);
  expect((await linesOf(popup)).join('\n')).toContain('Better design of deep learning studies');
  await closePopup(popup);
});
