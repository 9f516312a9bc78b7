import { beforeEach, expect, test } from 'vitest';
import { qualityWords } from '../../src/views/context/quality-words.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';

beforeEach(() => setWords(englishLookup));

/** 948 scored: 616 below 107, 10 at 107, 322 above; 351 share 87. */
const spread = {
  scored: 948,
  steps: [
    [11, 5],
    [12, 2],
    [60, 258],
    [87, 351],
    [107, 10],
    [150, 321],
    [189, 1],
  ] as [number, number][],
};

test.each([
  ['says what share is lower', 107, 'higher than 64% of 948'],
  ['says where a number is typical', 87, 'typical: 37% have this number'],
  ['compares a number that nobody has', 100, 'higher than 64% of 948'],
  ['knows the lowest', 11, 'lowest of 948'],
  ['does not say higher than 0%', 12, 'among the lowest of 948'],
  ['knows the highest', 189, 'highest of 948'],
  ['knows one above all others', 5000, 'highest of 948'],
  ['knows one that is not scored', undefined, 'not scored'],
  ['takes zero for a number', 0, 'lowest of 948'],
])('%s', (_, quality, words) => {
  expect(qualityWords(quality, spread)).toBe(words);
});

test.each([
  ['de', '64 %'],
  ['fr', '64 %'],
  ['tr', '%64'],
  ['ar-EG', '٦٤٪'],
])('writes a percentage as %s does', (locale, percentage) => {
  setWords((name, values) => (name === 'locale' ? locale : (values[0] ?? '')));
  // Which of several spaces and marks stands there changes with the data of languages.
  const plain = qualityWords(107, spread)
    .replace(/\p{Cf}/gu, '')
    .replace(/\s/g, ' ');
  expect(plain).toBe(percentage);
});

test.each([
  [19, 'nothing to compare with yet'],
  [20, 'typical: 100% have this number'],
])('with %i scored records: %s', (scored, words) => {
  expect(qualityWords(48, { scored, steps: [[48, scored]] })).toBe(words);
});

test('is not scored even where nothing is', () => {
  expect(qualityWords(undefined, { scored: 0, steps: [] })).toBe('not scored');
});
