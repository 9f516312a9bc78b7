import { firstBits, MOST_BITS } from '../bucket-path.ts';
import { keyHash } from '../key-hash.ts';
import { addBucket, type BucketSizes, noBuckets } from './bucket-sizes.ts';
import type { CompileOptions } from './compile-state.ts';
import type { Line } from './merge-parts.ts';
import type { Crowd } from './record-room.ts';

/** What is known of a partition once its parts were merged: enough to choose how all are cut into buckets. */
export interface Measure {
  keys: number;
  /** Keys that lead somewhere. */
  known: number;
  bytes: number;
  /** What its buckets would be, by the number of bits, from the partition's own number of bits on. */
  sizes: BucketSizes[];
  crowds: Crowd[];
}

interface Sized {
  hash: number;
  bytes: number;
}

/** Measures the lines of one of `2 ** partitionBits` partitions. */
export function measure(lines: readonly Line[], { partitionBits, bucketSize }: CompileOptions): Measure {
  const bytesOf = byteCounter();
  const keys = lines
    .map(({ key, text }) => ({ hash: keyHash(key), bytes: bytesOf(text) + 2 }))
    .sort((a, b) => a.hash - b.hash);
  const sizes = Array.from({ length: MOST_BITS + 1 - partitionBits }, (_, more) =>
    sizesAt(keys, partitionBits + more, 2 ** more, bucketSize),
  );
  return {
    keys: keys.length,
    known: lines.filter(({ isKnown }) => isKnown).length,
    bytes: keys.reduce((sum, { bytes }) => sum + bytes, 0),
    sizes,
    crowds: lines.flatMap(({ crowd }) => crowd ?? []),
  };
}

/** Counts the bytes of texts in UTF-8, in memory that all of them share. */
function byteCounter(): (text: string) => number {
  const encoder = new TextEncoder();
  let room = new Uint8Array(2 ** 16);
  return (text) => {
    if (room.length < 3 * text.length) room = new Uint8Array(6 * text.length);
    return encoder.encodeInto(text, room).written;
  };
}

/** `keys` are ordered by hash, so that those of one bucket stand together. */
function sizesAt(keys: readonly Sized[], bits: number, buckets: number, bucketSize: number): BucketSizes {
  const sizes = noBuckets();
  let [bucket, count, bytes] = [-1, 0, 0];
  for (const key of keys) {
    const its = firstBits(key.hash, bits);
    if (its !== bucket && count > 0) {
      addBucket(sizes, count, bytes, bucketSize);
      [count, bytes] = [0, 0];
    }
    bucket = its;
    count++;
    bytes += key.bytes;
  }
  if (count > 0) addBucket(sizes, count, bytes, bucketSize);
  if (sizes.used < buckets) addBucket(sizes, 0, 0, bucketSize);
  return sizes;
}
