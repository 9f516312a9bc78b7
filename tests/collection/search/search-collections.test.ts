import { describe, expect, test } from 'vitest';
import { DamagedFileError } from '../../../src/collection/read-bucket.ts';
import { type CollectionSearch, openSearch } from '../../../src/collection/search/open-search.ts';
import { searchCollections } from '../../../src/collection/search/search-collections.ts';
import { searchOf } from './made-search.ts';

const at = (path: string) => ({ webUrl: `https://news.example/${path}` });
const SCIENCE = searchOf([
  { title: 'Muon first', quality: 5, ...at('1') },
  { title: 'Shared muon', quality: 3, ...at('shared?utm_source=a') },
  { title: 'A text', excerpt: 'The muon.', quality: 99, ...at('2') },
]);
const NEWS = searchOf([
  { title: 'Muons of others', quality: 900, ...at('3') },
  { title: 'Shared story', excerpt: 'A muon.', quality: 800, ...at('shared') },
  { title: 'Last muon', quality: 700, ...at('4') },
]);
const BOTH = [
  { collection: 'science', search: SCIENCE },
  { collection: 'news', search: NEWS },
];

test('text comes before where a record stands in its own collection', async () => {
  const { found, total, searched, records, damaged } = await searchCollections(BOTH, 'muon ');
  expect(found.map(({ listing, collections }) => [listing.title, ...collections])).toEqual([
    ['Muon first', 'science'],
    ['Shared muon', 'science', 'news'],
    ['Last muon', 'news'],
    ['Muons of others', 'news'],
    ['A text', 'science'],
  ]);
  expect({ total, searched, records, damaged }).toEqual({ total: 5, searched: 6, records: 6, damaged: [] });
});

test('of equal texts those come first that stand best in their own collection, then those of the first', async () => {
  const collections = ['a', 'b'].map((name, place) => {
    const records = [1, 2, 3].map((number) => ({
      title: `Muon ${number}`,
      quality: 9 - number + place,
      ...at(`${name}${number}`),
    }));
    return { collection: name, search: searchOf(records) };
  });
  const { found } = await searchCollections(collections, 'muon ');
  expect(found.map(({ listing, collections }) => `${collections} ${listing.title}`)).toEqual(
    [1, 2, 3].flatMap((number) => [`a Muon ${number}`, `b Muon ${number}`]),
  );
});

test('pages follow each other', async () => {
  const all = (await searchCollections(BOTH, 'muon')).found;
  const pages = [];
  for (const offset of [0, 2, 4, 6]) pages.push(...(await searchCollections(BOTH, 'muon', { offset, limit: 2 })).found);
  expect(pages).toEqual(all);
});

test('no record is left out between two pages where many are of one address', async () => {
  const records = Array.from({ length: 500 }, (_, place) => {
    return { title: `Muon ${place}`, quality: 1000 - place, ...at(place % 2 === 0 ? `${place}` : 'shared') };
  });
  const many = [{ collection: 'many', search: searchOf(records) }];
  const titles: (string | undefined)[] = [];
  for (let offset = 0; offset < 300; offset += 20) {
    titles.push(...(await searchCollections(many, 'muon', { offset })).found.map(({ listing }) => listing.title));
  }
  expect(titles).toHaveLength(251);
  expect(new Set(titles).size).toBe(251);
});

describe('as many records of a collection are asked for', () => {
  /** A collection that finds so many records, of which the first are of different addresses and the others of one more. */
  function found(total: number, different: number) {
    const asked: (number | undefined)[] = [];
    const search: CollectionSearch['search'] = async (_, { limit = 0 } = {}) => {
      asked.push(limit);
      const hits = Array.from({ length: Math.min(limit, total) }, (_, place) => {
        const listing = { id: `${place}`, title: 'Muon', ...at(place < different ? `${place}` : 'same') };
        return { listing, text: 1, standing: place / total };
      });
      return { hits, total, searched: total, records: total };
    };
    return { asked, searched: { collection: total, search: { ...NEWS, search } } };
  }
  test.each([
    ['as have their titles read', {}, 500, 500, [200]],
    ['as end the page', { offset: 300 }, 500, 500, [320]],
    ['as a page may have', { offset: 2000 }, 5000, 5000, [1000]],
    ['as are there', {}, 10, 0, [200]],
    ['twice as many while the page is not full', {}, 500, 0, [200, 400, 800]],
    ['twice as many while there may be more', {}, 400, 0, [200, 400]],
    ['twice as many, up to a thousand', {}, 5000, 0, [200, 400, 800, 1000]],
    ['no more where the page is just full', {}, 500, 19, [200]],
    ['more where one is missing', {}, 400, 18, [200, 400]],
  ])('%s', async (_, page, total, different, limits) => {
    const { asked, searched } = found(total, different);
    await searchCollections([searched], 'muon', page);
    expect(asked).toEqual(limits);
  });

  test('where one collection of two has more', async () => {
    const { asked, searched } = found(400, 0);
    const small = { collection: 0, search: searchOf([{ title: 'A muon' }]) };
    await searchCollections([searched, small], 'muon');
    expect(asked).toEqual([200, 400]);
  });
});

test('records are one where their addresses are, be they an article’s or not, and never without one', async () => {
  const [odd, none] = [
    { id: 'a', title: 'A', webUrl: 'https://./a' },
    { id: 'b', title: 'B' },
  ];
  const hits = [odd, none, odd, none].map((listing) => ({ listing, text: 1, standing: 0 }));
  const search = async () => ({ hits, total: 4, searched: 9, records: 10 });
  const { found, ...counts } = await searchCollections([{ collection: 'c', search: { ...NEWS, search } }], 'a');
  expect(found.map(({ listing, collections }) => [listing.id, ...collections])).toEqual([
    ['a', 'c'],
    ['b', 'c'],
    ['b', 'c'],
  ]);
  expect(counts).toEqual({ total: 3, searched: 9, records: 10, damaged: [] });
});

test('a damaged collection does not silence the others', async () => {
  const broken = { collection: 'broken', search: openSearch({ readFile: async () => null }) };
  const { found, damaged } = await searchCollections([broken, ...BOTH], 'muon');
  expect(found).toHaveLength(5);
  expect(damaged).toEqual([{ collection: 'broken', error: expect.any(DamagedFileError) }]);
});

test('a fault that is no damaged file is told', async () => {
  const failing = openSearch({ readFile: () => Promise.reject(new TypeError('a bug')) });
  await expect(searchCollections([{ collection: 'a', search: failing }], 'muon')).rejects.toThrow('a bug');
});
