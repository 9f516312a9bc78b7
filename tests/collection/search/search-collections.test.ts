import { expect, test } from 'vitest';
import { DamagedFileError } from '../../../src/collection/read-bucket.ts';
import { openSearch } from '../../../src/collection/search/open-search.ts';
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
