import { expect, test } from 'vitest';
import { gradeMeant, gradeWord } from '../../../src/collection/search/grade-words.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import { readSearchIndex } from '../../../src/collection/search/search-index.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { madeRecords } from '../made-collection.ts';
import { sourceOf } from './made-search.ts';

const indexOf = (records: Partial<ArticleRecord>[]) =>
  readSearchIndex(sourceOf(buildSearchIndex(madeRecords(records))));

const PLACES = [{ title: 'vaccination' }, { topics: ['Vaccination'] }, { excerpt: 'vaccination' }];
const index = await indexOf([...PLACES, { title: 'ab abc' }]);

/** The grades of a word in a title, in a tag, in an excerpt, and in the title of short words. */
function gradesOf(grade: typeof gradeWord, text: string, isTyped: boolean): number[] {
  const best = new Uint8Array(4);
  grade(index, { text, isTyped }, best);
  return [...best];
}

test.each([
  ['the word', 'vaccination', false, [12, 8, 5, 0]],
  ['the word, typed to its end', 'vaccination', true, [12, 8, 5, 0]],
  ['its beginning, being typed', 'vaccin', true, [10, 7, 4, 0]],
  ['its beginning, typed whole', 'vaccin', false, [6, 4, 2, 0]],
  ['a short beginning, typed whole', 'vac', false, [6, 4, 2, 0]],
  ['one that is too short, typed whole', 'va', false, [0, 0, 0, 0]],
  ['one letter, being typed', 'v', true, [10, 7, 4, 0]],
  ['a word before its longer form', 'ab', true, [0, 0, 0, 12]],
  ['what it is mistyped as', 'vacination', false, [0, 0, 0, 0]],
])('%s is graded by where it stands', (_, text, isTyped, grades) => {
  expect(gradesOf(gradeWord, text, isTyped)).toEqual(grades);
});

test.each([
  ['one edit', 'vacination', false, [3, 2, 1, 0]],
  ['two edits', 'vacinaton', false, [2, 1, 1, 0]],
  ['three edits', 'vacinaon', false, [0, 0, 0, 0]],
  ['an edit in the beginning', 'vacc1n', true, [3, 2, 1, 0]],
  ['a word too short to be mistyped', 'aba', false, [0, 0, 0, 0]],
  ['such a word as it stands', 'abc', false, [0, 0, 0, 0]],
])('what may be meant by %s is graded by where it stands', (_, text, isTyped, grades) => {
  expect(gradesOf(gradeMeant, text, isTyped)).toEqual(grades);
});

test('grades stay where others are better', () => {
  const best = Uint8Array.of(11, 9, 4, 0);
  gradeWord(index, { text: 'vaccination', isTyped: false }, best);
  gradeMeant(index, { text: 'vacination', isTyped: false }, best);
  expect([...best]).toEqual([12, 9, 5, 0]);
});

test('a tag is no word that may be meant', async () => {
  const best = new Uint8Array(2);
  // Read as the rows of a word, the name would begin with row 1.
  gradeMeant(await indexOf([{ topics: ['"accination'] }, {}]), { text: 'accination', isTyped: false }, best);
  expect([...best]).toEqual([2, 0]);
});
