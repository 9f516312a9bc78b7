import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countNumbers,
  decodeNumbers,
  decodeRising,
  encodeNumber,
  encodeRising,
  gradeRows,
} from '../../../src/collection/search/number-code.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  [0, '!'],
  [46, 'O'],
  [47, 'P!'],
  [2255, '~O'],
  [2256, 'PP!'],
  [106_078, '~~O'],
  [106_079, 'PPP!'],
])('%i is %s', (number, text) => {
  expect(encodeNumber(number)).toBe(text);
  expect(decodeNumbers(bytes(text))).toEqual([number]);
});

const rising = fc.uniqueArray(fc.nat(300_000)).map((rows) => rows.sort((a, b) => a - b));

test('rising numbers come back as they were, and are counted', () => {
  fc.assert(
    fc.property(rising, (rows) => {
      const text = bytes(encodeRising(rows));
      expect(decodeRising(text)).toEqual(rows);
      expect(countNumbers(text)).toBe(rows.length);
    }),
  );
});

test('a row gets the grade of its best field', () => {
  const text = bytes(`${encodeRising([1])}\t${encodeRising([1, 3])}\t${encodeRising([0, 3])}`);
  const best = Uint8Array.from([0, 4, 4, 0]);
  gradeRows(text, [9, 5, 1], best);
  expect([...best]).toEqual([1, 9, 4, 5]);
});

test.each([
  ['behind the third field', '!\t"\t#\t$', [9, 5, 1, 0]],
  ['of a number without an end', 'P\t!', [5, 0, 0, 0]],
])('no row is graded %s', (_, text, grades) => {
  const best = new Uint8Array(4);
  gradeRows(bytes(text), [9, 5, 1], best);
  expect([...best]).toEqual(grades);
});

test('no row is graded behind the end of a line', () => {
  const best = new Uint8Array(41);
  gradeRows(bytes(encodeRising([40])), [9, 5, 1], best);
  expect([...best.entries()].filter(([, grade]) => grade > 0)).toEqual([[40, 9]]);
});

test('whatever the bytes are, only rows that are there are graded', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (text) => {
      const best = new Uint8Array(8);
      gradeRows(text, [3, 2, 1], best);
      expect(Object.keys(best)).toHaveLength(8);
      expect(best.every((grade) => grade <= 3)).toBe(true);
    }),
  );
});
