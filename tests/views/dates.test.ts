import { expect, test } from 'vitest';
import { absoluteDate, dateBeside } from '../../src/views/text/dates.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';

setWords(englishLookup);

test.each([
  ['writes the day in UTC', '2021-02-05T23:59:59Z', '5 Feb 2021'],
  ['takes a day without a time', '2023-03-17', '17 Mar 2023'],
  ['has nothing to say where there is no date', 'yesterday', null],
  ['has nothing to say where there is nothing', undefined, null],
])('%s', (_, time, shown) => {
  expect(absoluteDate(time)).toBe(shown);
});

const article = '2023-03-17T12:00:00Z';

test.each([
  ['the same day at another hour', '2023-03-17T23:59:00Z', 'same day'],
  ['one day before, though only a minute past noon', '2023-03-16T23:59:00Z', '1 day earlier'],
  ['some days before', '2023-03-14T09:00:00Z', '3 days earlier'],
  ['one day after', '2023-03-18T00:00:00Z', '1 day later'],
  ['thirty days are near', '2023-02-15T00:00:00Z', '30 days earlier'],
  ['thirty-one days are not', '2023-02-14T23:00:00Z', '14 Feb 2023'],
  ['nothing without a date', '', null],
])('%s', (_, time, shown) => {
  expect(dateBeside(time, article)).toBe(shown);
});

test('is absolute where the article has no date', () => {
  expect(dateBeside(article, undefined)).toBe('17 Mar 2023');
});
