import { MOST_BITS } from '../bucket-path.ts';
import { MOST_KEYS } from '../filter/filter-block.ts';
import { LARGEST_BUCKET } from '../largest-file.ts';
import { addBucket, type BucketSizes, noBuckets, together } from './bucket-sizes.ts';
import type { Measure } from './measure.ts';

/** The share of buckets that may be larger than they should be, and of keys that may lie in them. */
const LARGE_BUCKETS = 0.01;

/** What the buckets of a whole collection would be with `bits` bits. */
function sizesWith(measures: readonly Measure[], bits: number, bucketSize: number): BucketSizes {
  const partitionBits = Math.log2(measures.length);
  if (bits >= partitionBits) return together(measures.map(({ sizes }) => sizes[bits - partitionBits] ?? noBuckets()));
  const partitions = 2 ** (partitionBits - bits);
  const all = noBuckets();
  for (let first = 0; first < measures.length; first += partitions) {
    const its = measures.slice(first, first + partitions);
    addBucket(all, sum(its, 'keys'), sum(its, 'bytes'), bucketSize);
  }
  return all;
}

/** How many of something all partitions have. */
export function sum(measures: readonly Measure[], name: 'keys' | 'known' | 'bytes'): number {
  return measures.reduce((total, measure) => total + measure[name], 0);
}

/**
 * The fewest bits with which nearly all buckets have the size that is aimed at, and nearly all keys lie in such ones, but never so many that a bucket has fewer
 * than `fewestKeys`, unless with fewer bits one would be larger than any that is read.
 */
export function chooseBits(measures: readonly Measure[], fewestKeys: number, bucketSize: number): number {
  const keys = sum(measures, 'keys');
  let bits = 0;
  while (bits < MOST_BITS) {
    const { used, large, inLarge } = sizesWith(measures, bits, bucketSize);
    // One bucket for each key is the end of what splitting can do.
    if ((large <= used * LARGE_BUCKETS && inLarge <= keys * LARGE_BUCKETS) || 2 ** bits > keys) break;
    bits++;
  }
  while (bits > 0 && sizesWith(measures, bits, bucketSize).fewest < fewestKeys) {
    if (sizesWith(measures, bits - 1, bucketSize).largest > LARGEST_BUCKET) break;
    bits--;
  }
  return bits;
}

/** The fewest bits with which no block of the filter is too large. */
export function chooseFilterBits(measures: readonly Measure[]): number {
  let bits = 0;
  // A block is made of keys: no number of bytes makes it large.
  while (bits < MOST_BITS && sizesWith(measures, bits, Infinity).most > MOST_KEYS) bits++;
  return bits;
}
