/** What some buckets are like: how a collection is cut needs no more. */
export interface BucketSizes {
  /** How many have a key. */
  used: number;
  /** How many are larger than a bucket should be. */
  large: number;
  /** Keys in the one with the fewest, and in the one with the most. */
  fewest: number;
  most: number;
}

/** One bucket of so many keys and bytes, where it should have at most `bucketSize` bytes. */
export function sizesOf(keys: number, bytes: number, bucketSize: number): BucketSizes {
  return { used: keys > 0 ? 1 : 0, large: bytes > bucketSize ? 1 : 0, fewest: keys, most: keys };
}

/** All of them together. */
export function together(sizes: readonly BucketSizes[]): BucketSizes {
  const sum = { used: 0, large: 0, fewest: Number.MAX_SAFE_INTEGER, most: 0 };
  for (const { used, large, fewest, most } of sizes) {
    sum.used += used;
    sum.large += large;
    sum.fewest = Math.min(sum.fewest, fewest);
    sum.most = Math.max(sum.most, most);
  }
  return sum;
}
