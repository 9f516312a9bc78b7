import { describe, expect, test } from 'vitest';
import { findMatches } from '../../src/collection/find-matches.ts';
import { compiled, madeRecords } from './made-collection.ts';

const NEWS = 'https://news.example/a-story.html';
const PAPER = 'https://www.nature.com/articles/s41524-021-00493-w';

describe('a page is found', () => {
  const record = {
    webUrl: NEWS,
    originalUrl: 'http://wire.example/2021/a-story?id=7',
    ampWebUrl: 'https://news.example/amp_articleshow/77.cms',
    cdnAmpWebUrl: 'https://news-example.cdn.ampproject.org/c/s/news.example/amp_articleshow/77.cms',
    related: [{ title: 'A paper', webUrl: PAPER, quality: 3 }],
  };
  test.each([
    ['its address', NEWS, 'address'],
    ['its address with www and tracking', 'http://www.news.example/a-story.html?utm_source=x#top', 'address'],
    ['its original address', 'https://wire.example/2021/a-story?id=7', 'address'],
    ['its AMP address', record.ampWebUrl, 'amp'],
    ['its AMP cache address', record.cdnAmpWebUrl, 'amp'],
  ])('by %s', async (_, address, reason) => {
    const found = await findMatches(await compiled(madeRecords([record, {}])), address);
    expect(found?.own.map((own) => [own.reason, own.record.id])).toEqual([[reason, 'r0']]);
    expect(found?.link).toBeNull();
  });

  test('by the records that list it as related, each once, newest first', async () => {
    const related = [
      { title: 'A paper', webUrl: PAPER },
      { title: 'The same paper', webUrl: `${PAPER}?utm_source=x` },
    ];
    const records = madeRecords([
      { related, publishedDateTime: '2021-01-01T00:00:00Z' },
      { related, publishedDateTime: '2022-01-01T00:00:00Z' },
      { related },
    ]);
    const found = await findMatches(await compiled(records), PAPER);
    expect(found?.own).toEqual([]);
    expect(found?.link).toMatchObject({ title: 'A paper', webUrl: PAPER, doi: '10.1038/s41524-021-00493-w' });
    expect(found?.listedBy.map(({ id }) => id)).toEqual(['r1', 'r0', 'r2']);
  });

  test('by each link that a record lists, though the popup shows two of one title as one', async () => {
    const other = 'https://other.example/2021/a-story-of-papers';
    const related = [
      { title: 'The Paper', webUrl: other, ampWebUrl: 'https://other.example/amp_articleshow/7.cms', quality: 90 },
      { title: 'The paper', webUrl: PAPER, quality: 10 },
    ];
    const collection = await compiled(madeRecords([{ related }]));
    for (const [address, title] of [
      [other, 'The Paper'],
      ['https://other.example/amp_articleshow/7.cms', 'The Paper'],
      [PAPER, 'The paper'],
    ] as const) {
      const found = await findMatches(collection, address);
      expect(found?.listedBy.map(({ id }) => id)).toEqual(['r0']);
      expect(found?.link?.title).toBe(title);
    }
  });

  test('with all its records, newest first', async () => {
    const at = (year: number) => ({ webUrl: NEWS, publishedDateTime: `${year}-01-01T00:00:00Z` });
    const found = await findMatches(await compiled(madeRecords([at(2020), at(2022), at(2021)])), NEWS);
    expect(found?.own.map(({ record }) => record.id)).toEqual(['r1', 'r2', 'r0']);
  });
});

describe('nothing is found', () => {
  test.each([
    ['on another page', 'https://news.example/another-story.html'],
    ['where the query names another article', 'https://wire.example/2021/a-story?id=8'],
    ['on a page whose address is none', 'about:blank'],
    ['under the name of a built-in property', 'https://constructor/'],
  ])('%s', async (_, address) => {
    const records = madeRecords([{ webUrl: NEWS }, { webUrl: 'https://wire.example/2021/a-story?id=7' }]);
    expect(await findMatches(await compiled(records), address)).toBeNull();
  });

  test('for addresses that are no links', async () => {
    const records = madeRecords([{ related: [{ title: 'A video without an address' }] }]);
    const collection = await compiled(records);
    expect(collection.header.keys).toBe(1);
  });
});

test.each([
  [false, 0, null],
  [true, 1, 'r0'],
])('what a filter may hold (%s) is looked for in %d buckets', async (may, reads, id) => {
  const collection = await compiled(madeRecords([{}]));
  const found = await findMatches({ ...collection, mayHold: async () => may }, 'https://news.example/story-0.html');
  expect(found?.own[0]?.record.id ?? null).toBe(id);
  expect(collection.reads).toHaveLength(reads);
});

test('one lookup reads one bucket', async () => {
  const records = madeRecords(Array.from({ length: 3000 }, () => ({ excerpt: 'x'.repeat(500) })));
  const collection = await compiled(records);
  expect(collection.header.bits).toBeGreaterThan(3);
  for (const { id, record } of records.slice(0, 200)) {
    collection.reads.length = 0;
    const found = await findMatches(collection, record.webUrl ?? '');
    expect(found?.own.map((own) => own.record.id)).toEqual([id]);
    expect(collection.reads).toHaveLength(1);
  }
});
