import { describe, expect, test } from 'vitest';
import { addBucket, type BucketSizes, noBuckets, together } from '../../../src/collection/compile/bucket-sizes.ts';
import { chooseBits, chooseFilterBits, sum } from '../../../src/collection/compile/choose-bits.ts';

const sizes = (used: number, large: number, inLarge: number, fewest = 0, most = 0, largest = 0): BucketSizes => {
  return { used, large, inLarge, fewest, most, largest };
};
const measure = (keys: number, bytes: number, ...all: BucketSizes[]) => ({
  keys,
  known: 1,
  bytes,
  sizes: all,
  crowds: [],
});
const LARGE = sizes(100, 100, 100);
const SMALL = sizes(200, 0, 0);

describe('a collection is cut by as many bits', () => {
  test.each([
    ['as make one bucket in a hundred large, and one key', 200, [LARGE, sizes(100, 1, 2), SMALL], 1],
    ['not as make two buckets', 200, [LARGE, sizes(100, 2, 2), SMALL], 2],
    ['not as make more keys', 200, [LARGE, sizes(100, 1, 3), SMALL], 2],
    ['as there can be buckets for its keys', 3, Array(25).fill(LARGE), 2],
    ['as make more buckets than keys', 4, Array(25).fill(LARGE), 3],
    ['as there may be', 2 ** 30, Array(25).fill(LARGE), 24],
    ['none where it has no keys', 0, [noBuckets()], 0],
  ])('%s', (_, keys, all, bits) => {
    expect(chooseBits([measure(keys, 0, ...all)], 0, 0)).toBe(bits);
  });

  test.each([
    [0, 2],
    [49, 2],
    [50, 1],
    [99, 1],
    [100, 0],
    [1000, 0],
  ])('as leave each bucket %d keys: %d', (fewest, bits) => {
    const all = [sizes(1, 1, 400, 200), sizes(2, 2, 400, 99), sizes(4, 0, 0, 49)];
    expect(chooseBits([measure(400, 0, ...all)], fewest, 0)).toBe(bits);
  });

  test.each([
    [8_000_000, 0],
    [8_000_001, 1],
  ])('as leave no bucket larger than is read, where one would have %d bytes: %d', (largest, bits) => {
    const all = [sizes(1, 1, 40, 40, 40, largest), sizes(2, 2, 40, 20, 20, 8_000_000), sizes(4, 0, 0, 10)];
    expect(chooseBits([measure(40, 0, ...all)], 100, 0)).toBe(bits);
  });

  test.each([
    [1000, 0],
    [999, 1],
    [600, 1],
    [599, 2],
  ])('as fit partitions into buckets of %d bytes: %d', (bucketSize, bits) => {
    const partitions = [300, 300, 200, 200].map((bytes) => measure(100, bytes, SMALL));
    expect(chooseBits(partitions, 0, bucketSize)).toBe(bits);
  });
});

test.each([
  [0, [21_845]],
  [1, [21_846, 21_845]],
  [24, Array(25).fill(30_000)],
])('a filter is cut by %d bits where the most keys of a block are %j', (bits, most) => {
  expect(chooseFilterBits([measure(1, 1, ...most.map((keys: number) => sizes(1, 1, 1, 1, keys)))])).toBe(bits);
});

test('partitions are summed', () => {
  expect(sum([measure(1, 2), measure(3, 4)], 'keys')).toBe(4);
  expect(sum([measure(1, 2), measure(3, 4)], 'bytes')).toBe(6);
  expect(sum([], 'known')).toBe(0);
});

test('the sizes of buckets are counted', () => {
  const all = noBuckets();
  for (const [keys, bytes] of [
    [3, 10],
    [5, 11],
    [1, 2],
  ] as const)
    addBucket(all, keys, bytes, 10);
  expect(all).toEqual(sizes(3, 1, 5, 1, 5, 11));
  const empty = noBuckets();
  addBucket(empty, 0, 0, 10);
  expect(empty).toEqual(sizes(0, 0, 0, 0, 0));
  expect(together([all, sizes(2, 1, 4, 2, 7, 12)])).toEqual(sizes(5, 2, 9, 1, 7, 12));
  expect(together([all, noBuckets()])).toEqual(all);
  expect(together([])).toEqual(noBuckets());
});
