import { expect, test } from 'vitest';
import { queryWords } from '../../../src/collection/search/query-words.ts';
import { rankRows } from '../../../src/collection/search/rank-rows.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import { readSearchIndex } from '../../../src/collection/search/search-index.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { madeRecords } from '../made-collection.ts';
import { sourceOf } from './made-search.ts';

const TWELVE = 'ant bee cat dog elk fox gnu hen ibis jay kiwi lynx ';

/** The rows for a query, the grades of all, and how many words the rows have; the records stand in the order of their rows. */
async function ranked(query: string, ...records: Partial<ArticleRecord>[]) {
  const inOrder = records.map((record, place) => ({ ...record, quality: 100 - place }));
  const index = await readSearchIndex(sourceOf(buildSearchIndex(madeRecords(inOrder))));
  const { rows, grades, words } = rankRows(index, queryWords(query));
  return { rows: [...rows], grades: [...grades], words };
}

test('the grades of all words are added', async () => {
  const records = [
    { title: 'One', excerpt: 'Two' },
    { title: 'Two one' },
    { title: 'Two', excerpt: 'One' },
    { title: 'Zero' },
  ];
  expect(await ranked('one two ', ...records)).toEqual({ rows: [1, 0, 2], grades: [17, 24, 17, 0], words: 2 });
});

test('a row that has fewer of the words is none, however good it is', async () => {
  const records = [{ excerpt: 'Dark matter' }, { title: 'Matter' }];
  expect(await ranked('dark matter ', ...records)).toEqual({ rows: [0], grades: [10, 12], words: 2 });
});

test('of one grade rows keep their order, be it the best or the least', async () => {
  expect(await ranked(TWELVE, { title: TWELVE }, { title: TWELVE })).toMatchObject({
    rows: [0, 1],
    grades: [144, 144],
  });
  expect(await ranked('galaxx ', { excerpt: 'Galaxy' }, { excerpt: 'Galaxy' })).toMatchObject({
    rows: [0, 1],
    grades: [1, 1],
  });
});
