import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { validateRecord } from '../../../src/record/validate-record.ts';
import { type Attack, someOfEach } from '../../attack/corpus/attacks.ts';
import { everyField } from '../../attack/every-field.ts';
import { hostileFiles } from '../attack/hostile-host.ts';
import { inViewScript } from '../attack/look-inside.ts';
import { ARTICLE } from '../harness/article.ts';
import { startHost } from '../harness/collection-host.ts';
import { endUnharmed } from './end-unharmed.ts';
import { openInside } from './open-inside.ts';
import { openReadPopup, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';

// A limit for what hangs: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const PAGE = 'https://news.example/2021/a-page-of-a-hostile-host';

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

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  let own: ReaderPage;
  beforeAll(async () => {
    reader = await start();
    own = await openInside(reader);
  });
  beforeEach(() =>
    own.run(async () => {
      await inside.changeCollections((list) => list.filter(({ id }) => id === 'example'));
      await inside.removeLeftovers();
    }),
  );
  afterAll(() => endUnharmed(reader));

  /** What comes of subscribing to an address. */
  const outcomeOf = (address: string) =>
    own.run(
      (its) =>
        inside.runJob({ id: 'hostile', name: 'N', origin: { kind: 'compiled', address: its } }, () => undefined)
          .outcome,
      address,
    );

  /** Subscribes to what a host gives; what came of it. */
  async function subscribe(files: Map<string, Uint8Array>) {
    const host = await startHost(files);
    const outcome = await outcomeOf(host.address);
    await host.close();
    return outcome;
  }

  test('a bucket with attacks where no compiler puts them is shown as text', async () => {
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
    await reader.goto(PAGE);
    const popup = await reader.openPopup();
    await popup.give(await inViewScript());
    const { titles, faults } = await popup.run(() => inView.eachMatch());
    expect(faults).toEqual([]);
    expect(titles.length).toBe(attacks.length);
    await popup.close();
  });

  test('search files of a hostile host answer with text, or are said to be damaged', async () => {
    const some = someOfEach(25);
    const rows = some.map(({ text }, place) => JSON.stringify([`r${place}`, text, text, null, 1, text]));
    const records = some.map((_, place) => ({
      id: `r${place}`,
      record: { title: `common ${place}`, webUrl: `${PAGE}-${place}` },
    }));
    const poison = (path: string, text: string) => (path === 'search/rows.txt' ? `${rows.join('\n')}\n` : text);
    expect(await subscribe(await hostileFiles(records, poison, {}))).toMatchObject({ state: 'done' });
    const page = await reader.openPage('search.html?q=common');
    await page.waitFor('main[data-found="common"] .link-row');
    await page.give(await inViewScript());
    while (await page.run(() => inView.showMore()));
    const { titles, faults } = await page.run(async () => inView.wholeList());
    expect(faults).toEqual([]);
    // A text that nobody sees is no title, and three addresses of other signs are one address.
    const shown = some.filter(({ text }) => validateRecord({ title: text }).record !== null);
    expect(titles.length).toBe(shown.length - 3);
    await page.close();
  });

  test('a host whose collection.json is any of these texts is refused in words', async () => {
    const host = await startHost(new Map());
    const texts = someOfEach(2).map(({ text }) => text);
    const states = new Set<string>();
    for (const text of texts) {
      host.publish(new Map([['collection.json', new TextEncoder().encode(text)]]));
      const outcome = await outcomeOf(host.address);
      states.add(outcome.state === 'failed' ? outcome.fault.name : outcome.state);
    }
    expect([...states]).toEqual(['faultNotCollection']);
    await host.close();
  });

  test('afterwards the collection in the package answers as before', async () => {
    await reader.goto(ARTICLE.web);
    const popup = await openReadPopup(reader);
    expect((await popup.lines()).join('\n')).toContain('Better design of deep learning studies');
    await popup.close();
  });
});
