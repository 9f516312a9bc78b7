import type { OpenCollection } from '../../../src/collection/find-matches.ts';

/** A collection that reads each of its buckets once. */
export function keptBuckets({ header, readBucket }: OpenCollection): OpenCollection {
  const buckets = new Map<string, ReturnType<OpenCollection['readBucket']>>();
  return {
    header,
    readBucket: (name) => {
      const bucket = buckets.get(name) ?? readBucket(name);
      buckets.set(name, bucket);
      return bucket;
    },
  };
}
