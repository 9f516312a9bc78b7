import { expect, test } from 'vitest';
import type { SearchAnswer } from '../../../src/messages/found-records.ts';
import { foundRow } from '../../../src/views/browse/found-row.ts';
import { searchStatus } from '../../../src/views/browse/search-status.ts';
import { setWords } from '../../../src/views/text/words.ts';
import { nothingFound as answer } from '../browse-fixtures.ts';
import { englishLookup } from '../english.ts';

setWords(englishLookup);

const hint =
  'Titles, topics, publishers and excerpts of 1,013 records in 2 collections, on this computer. Or an article’s address.';
const plain = (lines: string[]) => lines.map((line) => line.replace(/[\u2066-\u2069]/g, ''));

test.each<[string, string, SearchAnswer | null, string[]]>([
  ['nothing typed', '', answer, [hint]],
  ['spaces', '  ', answer, [hint]],
  ['one record', 'a', { ...answer, total: 1 }, ['1 record']],
  ['many records', 'a', { ...answer, total: 1012 }, ['1,012 records']],
  ['none', 'a', answer, ['Nothing found for “a”', 'Try fewer words, or the beginning of one.']],
  [
    'nothing of an address',
    'a',
    { ...answer, by: 'address' },
    ['Nothing found for “a”', 'No record is of this article, and none lists it as related.'],
  ],
  ['one record of an address', 'a', { ...answer, by: 'address', total: 1 }, ['1 record']],
  ['who lists an address', 'a', { ...answer, by: 'related', total: 2 }, ['Listed as related by 2 records']],
  ['no answer', 'a', null, ['No answer came. Try again.']],
  [
    'a part that was searched',
    'a',
    { ...answer, total: 3, records: 300_000, searched: 250_000 },
    ['3 records', 'Only the newest 250,000 of 300,000 records were searched.'],
  ],
])('says what was found: %s', (_, text, given, lines) => {
  expect(plain(searchStatus(text, given))).toEqual(lines);
});

test('repeats a long text in part, and keeps its direction to itself', () => {
  const [line] = searchStatus(`\u202E${'a'.repeat(500)}`, answer);
  expect(line).toBe(`Nothing found for “\u2068${'a'.repeat(59)}…\u2069”`);
});

test.each([
  [true, ['GameSpot', 'quality 7', 'Diablo 4', 'Games']],
  [false, ['GameSpot', 'quality 7']],
])('names the collections of a record where there are several: %s', (hasCollections, facts) => {
  const listing = { id: 'a', title: 'A', quality: 7, provider: { name: 'GameSpot' } };
  expect(foundRow({ listing, collections: ['Diablo 4', 'Games'] }, hasCollections).facts).toEqual(facts);
});
