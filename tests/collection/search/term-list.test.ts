import { expect, test } from 'vitest';
import { endOfAlike, findTerm, lowerBound, sharedStart, termsFrom } from '../../../src/collection/search/term-list.ts';

const TERMS = ['!', '#a', 'star', 'stars', 'start', 'stärke', 'zoo'];

test.each([
  ['', 0, -1, [0, 7]],
  ['!', 0, 0, [0, 1]],
  ['star', 2, 2, [2, 5]],
  ['stars', 3, 3, [3, 4]],
  ['stas', 5, -1, [5, 5]],
  ['z', 6, -1, [6, 7]],
  ['zz', 7, -1, [7, 7]],
])('of %j the place is %d, the term %d, and those that begin so %j', (text, place, term, [from, to]) => {
  expect(lowerBound(TERMS, text)).toBe(place);
  expect(findTerm(TERMS, text)).toBe(term);
  expect(termsFrom(TERMS, text)).toEqual({ from, to });
});

test('a part is looked through alone', () => {
  expect(lowerBound(TERMS, 'a', { from: 3, to: 5 })).toBe(3);
  expect(lowerBound(TERMS, 'z', { from: 3, to: 5 })).toBe(5);
  expect(termsFrom(TERMS, 'sta', { from: 3, to: 4 })).toEqual({ from: 3, to: 4 });
});

test.each([
  ['star', 'stars', 9, 4],
  ['stars', 'star', 9, 4],
  ['star', 'stars', 3, 3],
  ['a', 'b', 9, 0],
  ['', '', 9, 0],
])('%j and %j share, of %d, %d', (a, b, most, shared) => {
  expect(sharedStart(a, b, most)).toBe(shared);
});

test.each([
  [2, 7, 2, 6],
  [2, 7, 4, 5],
  [2, 7, 5, 3],
  [2, 4, 2, 4],
  [6, 7, 1, 7],
  [0, 7, 0, 7],
])('those from %d to %d that share %d with the first end at %d', (from, to, depth, end) => {
  expect(endOfAlike(TERMS, from, to, depth)).toBe(end);
});

test('the end is found at any distance', () => {
  for (let count = 1; count <= 40; count++) {
    const terms = [...Array.from({ length: count }, (_, at) => `a${at}`), 'b', 'c'];
    expect(endOfAlike(terms, 0, terms.length, 1)).toBe(count);
  }
});
