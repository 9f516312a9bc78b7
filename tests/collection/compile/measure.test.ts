import { expect, test } from 'vitest';
import { bucketNumber, firstBits } from '../../../src/collection/bucket-path.ts';
import { addBucket, noBuckets } from '../../../src/collection/compile/bucket-sizes.ts';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import { measure } from '../../../src/collection/compile/measure.ts';
import type { Line } from '../../../src/collection/compile/merge-parts.ts';
import { keyHash } from '../../../src/collection/key-hash.ts';

/** The lines of the last partition, with texts of 1 to 50 characters of two bytes. */
const linesOf = (count: number, partitionBits: number): Line[] =>
  Array.from({ length: count }, (_, at) => ({
    key: `news.example/${at}`,
    text: 'é'.repeat(1 + (at % 50)),
    isKnown: at % 3 > 0,
  })).filter(({ key }) => firstBits(keyHash(key), partitionBits) === 2 ** partitionBits - 1);

test.each([
  [0, 0],
  [1, 0],
  [300, 0],
  [300, 2],
])('of %d lines, in partitions of %d bits, tells what each number of bits would make', (count, partitionBits) => {
  const lines = linesOf(count, partitionBits);
  const { options } = startCompile({ name: 'A' }, { partitionBits, bucketSize: 200 });
  const measured = measure(lines, options);
  const bytesOf = (some: Line[]) => some.reduce((sum, { text }) => sum + 2 * text.length + 2, 0);
  expect(measured).toMatchObject({
    keys: lines.length,
    known: lines.filter(({ isKnown }) => isKnown).length,
    bytes: bytesOf(lines),
  });
  expect(measured.sizes).toHaveLength(25 - partitionBits);
  for (let bits = partitionBits; bits <= 10; bits++) {
    const expected = noBuckets();
    const first = 2 ** bits - 2 ** (bits - partitionBits);
    for (let number = first; number < 2 ** bits; number++) {
      const bucket = lines.filter(({ key }) => bucketNumber(key, bits) === number);
      addBucket(expected, bucket.length, bytesOf(bucket), 200);
    }
    expect(measured.sizes[bits - partitionBits]).toEqual(expected);
  }
});

test.each([21_845, 21_846, 100_000])('counts the bytes of a text of %d characters', (length) => {
  const lines = ['a', '語'.repeat(length), 'é'].map((text) => ({ key: text.slice(0, 1), text, isKnown: true }));
  expect(measure(lines, startCompile({ name: 'A' }).options).bytes).toBe(1 + 3 * length + 2 + 3 * 2);
});

test.each([
  [198, 0],
  [199, 1],
])('of a text of %d bytes makes %d bucket larger than 200', (length, large) => {
  const { options } = startCompile({ name: 'A' }, { bucketSize: 200 });
  const { sizes } = measure([{ key: 'a', text: 'a'.repeat(length), isKnown: true }], options);
  expect(sizes[0]).toMatchObject({ used: 1, large });
});

test('tells the keys that have no room for all of their records', () => {
  const crowd = { key: 'b', records: 102, kept: 100, leftOut: 'c' };
  const lines = ['a', 'b', 'd'].map((key) => ({ key, text: key, isKnown: true, ...(key === 'b' && { crowd }) }));
  expect(measure(lines, startCompile({ name: 'A' }).options).crowds).toEqual([crowd]);
});
