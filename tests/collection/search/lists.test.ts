import { describe, expect, test } from 'vitest';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { newestFirst } from '../../../src/collection/newest-first.ts';
import { newestPage } from '../../../src/collection/search/list-rows.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import { readSearchIndex } from '../../../src/collection/search/search-index.ts';
import type { ListKind } from '../../../src/collection/search/tags.ts';
import { madeNews } from './made-news.ts';
import { searchOf, sourceOf } from './made-search.ts';

const RECORDS = [...madeNews(700, 3)];
const SEARCH = searchOf(RECORDS);

const NAMES: { [kind in ListKind]: (record: NamedRecord['record']) => string[] } = {
  topic: ({ topics = [] }) => [...new Set(topics)],
  provider: ({ provider }) => (provider ? [provider.name] : []),
  site: ({ webUrl = '' }) => [new URL(webUrl).hostname.replace(/^www\./, '')],
};

const ORDERS = {
  newest: newestFirst,
  best: (a: Ordered, b: Ordered) => (b.quality ?? -1) - (a.quality ?? -1) || newestFirst(a, b),
};
type Ordered = { id: string; title: string; quality?: number; publishedDateTime?: string };

describe.each(['topic', 'provider', 'site'] as const)('the records of a %s', (kind) => {
  const counts = new Map<string, number>();
  for (const name of RECORDS.flatMap(({ record }) => NAMES[kind](record)))
    counts.set(name, (counts.get(name) ?? 0) + 1);

  test('are named and counted, most first', async () => {
    const expected = [...counts].map(([name, records]) => ({ name, records }));
    expected.sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
    expect(await SEARCH.names(kind)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(100);
  });

  test.each(['best', 'newest'] as const)('come %s first, page by page', async (order) => {
    for (const [name, count] of [...counts].slice(0, 40)) {
      const own = RECORDS.filter(({ record }) => NAMES[kind](record).includes(name));
      const expected = own
        .map(({ id, record }) => ({ ...record, id }))
        .sort(ORDERS[order])
        .map(({ id }) => id);
      const listed: string[] = [];
      for (let offset = 0; offset < count; offset += 7) {
        const { rows, total } = await SEARCH.list({ kind, name, order, offset, limit: 7 });
        expect(total).toBe(count);
        listed.push(...rows.map(({ id }) => id));
      }
      expect(listed).toEqual(expected);
    }
  });
});

describe('a name', () => {
  const search = searchOf([
    { topics: ['C++', 'Machine learning'] },
    { topics: ['C#', 'Machine Learning', 'MACHINE LEARNING'] },
    { topics: ['C', 'Machine learning'] },
    { topics: ['  Q&amp;A '], provider: { name: 'Café' }, webUrl: 'https://m.news.example/a' },
    { topics: ['#', '\u200b', 'apples', 'berries'] },
    { topics: ['Apples'] },
  ]);

  test('is one in all its spellings, shown as most records write it, or as comes first', async () => {
    expect(await search.names('topic')).toEqual([
      { name: 'Machine learning', records: 3 },
      { name: 'Apples', records: 2 },
      ...['#', 'C', 'C#', 'C++', 'Q&A', 'berries'].map((name) => ({ name, records: 1 })),
    ]);
  });

  test.each([
    ['topic', 'machine LEARNING', 3],
    ['topic', 'C', 1],
    ['topic', 'C+', 0],
    ['topic', 'Machine', 0],
    ['topic', '', 0],
    ['topic', 'Café', 0],
    ['provider', 'cafe', 1],
    ['site', 'news.example', 6],
    ['site', 'example', 0],
    ['topic', '__proto__', 0],
    ['topic', 'x'.repeat(10_000), 0],
  ] as const)('of a %s, %s, lists %i', async (kind, name, total) => {
    expect((await search.list({ kind, name, order: 'newest' })).total).toBe(total);
  });
});

test('all records come newest first, page by page', async () => {
  const index = await readSearchIndex(sourceOf(buildSearchIndex(RECORDS)));
  const expected = RECORDS.map(({ id, record }) => ({ ...record, id })).sort(ORDERS.newest);
  const listed: string[] = [];
  for (let offset = 0; offset < RECORDS.length; offset += 300) {
    const { rows, total } = newestPage(index, { offset, limit: 300 });
    expect(total).toBe(RECORDS.length);
    listed.push(...rows.map(({ id }) => id));
  }
  expect(listed).toEqual(expected.map(({ id }) => id));
  expect(newestPage(index, { offset: RECORDS.length }).rows).toEqual([]);
});
