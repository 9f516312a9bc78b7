/** What some buckets are like: how a collection is cut needs no more. */
export interface BucketSizes {
  /** How many have a key. */
  used: number;
  /** How many are larger than a bucket should be, and how many keys lie in those. */
  large: number;
  inLarge: number;
  /** Keys in the one with the fewest, and in the one with the most. */
  fewest: number;
  most: number;
  /** Bytes of the largest one. */
  largest: number;
}

/** The sizes of no bucket. */
export function noBuckets(): BucketSizes {
  return { used: 0, large: 0, inLarge: 0, fewest: Number.MAX_SAFE_INTEGER, most: 0, largest: 0 };
}

/** Adds a bucket of so many keys and bytes, where it should have at most `bucketSize` bytes. */
export function addBucket(sizes: BucketSizes, keys: number, bytes: number, bucketSize: number): void {
  if (keys > 0) sizes.used++;
  if (bytes > bucketSize) {
    sizes.large++;
    sizes.inLarge += keys;
  }
  sizes.fewest = Math.min(sizes.fewest, keys);
  sizes.most = Math.max(sizes.most, keys);
  sizes.largest = Math.max(sizes.largest, bytes);
}

/** All of them together. */
export function together(all: readonly BucketSizes[]): BucketSizes {
  const sum = noBuckets();
  for (const { used, large, inLarge, fewest, most, largest } of all) {
    sum.used += used;
    sum.large += large;
    sum.inLarge += inLarge;
    sum.fewest = Math.min(sum.fewest, fewest);
    sum.most = Math.max(sum.most, most);
    sum.largest = Math.max(sum.largest, largest);
  }
  return sum;
}
