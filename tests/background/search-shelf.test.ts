import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { searchShelf } from '../../src/background/search-shelf.ts';
import { shelved } from './made-shelf.ts';

const page = { offset: 0, limit: 20 };
const at = (path: string) => ({ webUrl: `https://news.example/2021/${path}` });

test('names the collections of each record, and counts what was searched', async () => {
  const shelf = [
    await shelved('News', [{ title: 'A garden', ...at('garden') }, { title: 'A roof' }]),
    await shelved('Science', [{ title: 'A garden', ...at('garden?utm_source=a') }]),
  ];
  const answer = await searchShelf(shelf, { text: 'garden', ...page });
  expect(answer).toMatchObject({ total: 1, collections: 2, records: 3, searched: 3, failures: [] });
  expect(answer.rows.map(({ listing, collections }) => [listing.title, collections])).toEqual([
    ['A garden', ['News', 'Science']],
  ]);
});

test('tells of a damaged collection, and finds what the others have', async () => {
  const damaged = await shelved('Damaged', [{ title: 'A garden' }]);
  damaged.files.delete('search/rows.txt');
  const shelf = [damaged, await shelved('News', [{ title: 'A garden' }])];
  const answer = await searchShelf(shelf, { text: 'garden', ...page });
  expect(answer.rows.length).toBe(1);
  expect(answer.failures).toEqual([{ collection: 'Damaged', details: 'search/rows.txt: missing', why: 'damaged' }]);
});

test('tells a collection whose search files are on its host from a damaged one', async () => {
  const far = await shelved('Far', [{ title: 'A garden' }]);
  for (const path of ['terms', 'postings', 'rows']) far.files.delete(`search/${path}.txt`);
  const { failures } = await searchShelf([{ ...far, mayHold: async () => true }], { text: 'garden', ...page });
  expect(failures).toEqual([{ collection: 'Far', details: expect.stringContaining('missing'), why: 'unreachable' }]);
});

describe('an address', () => {
  const shelf = async () => [
    await shelved('News', [
      { title: 'The story', ...at('the-story'), related: [{ title: 'A link', ...at('a-linked-one') }] },
      { title: 'The story, the beginning of another', ...at('the-story-of-another') },
    ]),
  ];
  test.each([
    ['https://news.example/2021/the-story', ['The story']],
    ['  https://amp.news.example/2021/the-story?utm_source=x#top ', ['The story']],
  ])('leads to its record alone: %s', async (text, titles) => {
    const { rows, total } = await searchShelf(await shelf(), { text, ...page });
    expect(rows.map(({ listing }) => listing.title)).toEqual(titles);
    expect(total).toBe(titles.length);
  });

  test.each([
    ['news.example/2021/the-story', ['The story', 'The story, the beginning of another']],
    ['https://news.example/2021/the-story-of', ['The story, the beginning of another']],
  ])('that is none of a record is searched by its words: %s', async (text, titles) => {
    const { rows } = await searchShelf(await shelf(), { text, ...page });
    expect(rows.map(({ listing }) => listing.title)).toEqual(titles);
  });

  test('that records only list leads to those records, each once, and says so', async () => {
    const [news] = await shelf();
    if (news === undefined) throw new Error('no shelf');
    const copy = { ...news, header: { ...news.header, name: 'Copy' } };
    const text = 'https://news.example/2021/a-linked-one';
    const { by, rows, total } = await searchShelf([news, copy], { text, ...page });
    expect(by).toBe('related');
    expect(rows.map(({ listing, collections }) => [listing.title, collections])).toEqual([
      ['The story', ['News', 'Copy']],
    ]);
    expect(total).toBe(1);
  });

  test.each([
    ['https://news.example/2021/the-story', 'address', 1],
    ['https://news.example/2021/the-story-of', 'words', 1],
    ['https://nobody.example/xyzzyqwv', 'address', 0],
    ['xyzzyqwv', 'words', 0],
  ])('is told from words: %s', async (text, by, total) => {
    expect(await searchShelf(await shelf(), { text, ...page })).toMatchObject({ by, total });
  });

  const DOI = '10.5555/Roofs#2';
  test.each([[DOI], [` doi:${DOI}. `], ['https://doi.org/10.5555/roofs%232']])(
    'may be a DOI, of an article or of one that records list: %s',
    async (text) => {
      const webUrl = 'https://doi.org/10.5555/roofs%232';
      const paper = await shelved('Papers', [{ title: 'A paper', webUrl }]);
      const story = await shelved('News', [{ title: 'The story', related: [{ title: 'A paper', webUrl }] }]);
      for (const [shelf, by, title] of [
        [[paper, story], 'address', 'A paper'],
        [[story], 'related', 'The story'],
      ] as const) {
        const answer = await searchShelf(shelf, { text, ...page });
        expect(answer).toMatchObject({ by, total: 1, rows: [{ listing: { title } }] });
      }
    },
  );
});

describe('opened searches', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const reads = (item: { reads: string[] }) => item.reads.filter((path) => path.startsWith('search/')).length;

  test('are kept while one types, and let go when nobody has typed for a while', async () => {
    const item = await shelved('Kept', [{ title: 'A garden' }]);
    await searchShelf([item], { text: 'g', ...page });
    await searchShelf([item], { text: 'ga', ...page });
    expect(reads(item)).toBe(3);
    vi.advanceTimersByTime(29_000);
    await searchShelf([item], { text: 'gar', ...page });
    vi.advanceTimersByTime(29_000);
    await searchShelf([item], { text: 'gard', ...page });
    expect(reads(item)).toBe(3);
    vi.advanceTimersByTime(31_000);
    await searchShelf([item], { text: 'garden', ...page });
    expect(reads(item)).toBe(6);
  });

  test('are those of the newest version', async () => {
    const old = await shelved('Same', [{ title: 'A garden' }]);
    const current = await shelved('Same', [{ title: 'A garden, newer' }]);
    await searchShelf([old], { text: 'garden', ...page });
    const { rows } = await searchShelf([current], { text: 'garden', ...page });
    expect(rows.map(({ listing }) => listing.title)).toEqual(['A garden, newer']);
  });
});
