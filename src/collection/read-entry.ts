import { bucketNumber, bucketPath } from './bucket-path.ts';
import type { Entry } from './entry.ts';
import { isEntry } from './is-entry.ts';
import { DamagedFileError, type ReadBucket } from './read-bucket.ts';

/**
 * The entry of an article key, or null where the collection has none: one bucket read. What it says was validated when
 * the collection was compiled or arrived; that a file is damaged since then is noticed. Throws a DamagedFileError.
 */
export async function readEntry(readBucket: ReadBucket, bits: number, key: string): Promise<Entry | null> {
  const path = bucketPath(bucketNumber(key, bits), bits);
  const bucket = await readBucket(path);
  if (!Object.hasOwn(bucket, key)) return null;
  const entry = bucket[key];
  if (!isEntry(entry)) throw new DamagedFileError(path, `the entry of ${key} is wrong`);
  return entry;
}
