import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostEdits, similarTerms } from '../../../src/collection/search/similar-terms.ts';

const similar = (terms: string[], word: string, isTyped = false) => {
  const sorted = [...new Set(terms)].sort();
  const ranges = similarTerms(sorted, { from: 0, to: sorted.length }, word, mostEdits(word), isTyped);
  return ranges.flatMap(({ from, to }) => sorted.slice(from, to));
};

test.each([
  [3, 0],
  [4, 1],
  [7, 1],
  [8, 2],
])('a word of %d letters may be %d edits away', (length, edits) => {
  expect(mostEdits('a'.repeat(length))).toBe(edits);
});

describe('a word', () => {
  test.each([
    ['a letter less', 'galxy', 'galaxy'],
    ['a letter more', 'galaaxy', 'galaxy'],
    ['another letter', 'gakaxy', 'galaxy'],
    ['another first letter', 'halaxy', 'galaxy'],
    ['two neighbours swapped', 'glaaxy', 'galaxy'],
    ['two swapped at the end', 'galayx', 'galaxy'],
    ['two edits from 8 letters on', 'vacinatoin', 'vaccination'],
    ['a letter of Arabic', 'الذكا', 'الذكاء'],
  ])('%s', (_, word, meant) => {
    expect(similar(['fig', meant, 'zoo'], word)).toEqual([meant]);
  });

  test.each([
    ['two edits in fewer than 8 letters', 'glxy', 'galaxy'],
    ['three edits', 'vacinatoi', 'vaccination'],
    ['a word of three letters', 'cet', 'cat'],
  ])('is not meant by %s', (_, word, other) => {
    expect(similar([other], word)).toEqual([]);
  });
});

test('a word that is still being typed is the beginning of what is meant', () => {
  expect(similar(['galaxies', 'galaxy', 'galaxian', 'gala'], 'galxi', true)).toEqual(['galaxian', 'galaxies']);
});

/** Distances as the textbook has them: the whole table, for each term anew. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j));
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, at(i - 2, j - 2) + 1);
      (rows[i] as number[])[j] = least;
    }
  }
  return at(a.length, b.length);
}

test('the walk finds what comparing with each term finds', () => {
  const term = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 3, maxLength: 10 });
  let found = 0;
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 60 }), term, fc.boolean(), (terms, word, isTyped) => {
      const most = mostEdits(word);
      const near = (one: string) => distance(word, one) <= most;
      const starts = (one: string) => Array.from({ length: one.length }, (_, end) => one.slice(0, end + 1));
      const expected = terms.filter((one) => (isTyped ? starts(one).some(near) : near(one))).sort();
      found += expected.length;
      expect(similar(terms, word, isTyped)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
  expect(found).toBeGreaterThan(200);
});

test.each([false, true])(
  'a part of the terms is looked through alone, where the word is still being typed: %s',
  (isTyped) => {
    const range = { from: 1, to: 2 };
    expect(similarTerms(['abcc', 'abcd', 'abce'], range, 'abcd', 1, isTyped)).toMatchObject([range]);
  },
);

test('a list that is not sorted, or holds the empty word, ends the walk all the same', () => {
  const terms = ['zoo', '', 'abcd', 'zoo', 'abcd', '', 'abce'];
  expect(similarTerms(terms, { from: 0, to: terms.length }, 'abcd', 1, false).map(({ from }) => from)).toContain(2);
});
