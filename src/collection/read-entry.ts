import { bucketNumber, bucketPath } from './bucket-path.ts';
import type { Entry } from './entry.ts';
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

function isEntry(data: unknown): data is Entry {
  if (typeof data !== 'object' || data === null) return false;
  const { records = [], link, listedBy = [], queries = [] } = data as { [name: string]: unknown };
  return (
    isListOf(records, isTitled) &&
    (link === undefined || isTitled(link)) &&
    isListOf(listedBy, isTitled) &&
    isListOf(queries, (query) => typeof query === 'string')
  );
}

const isListOf = (items: unknown, isItem: (item: unknown) => boolean): boolean =>
  Array.isArray(items) && items.every(isItem);
const isTitled = (item: unknown): boolean => typeof (item as { title?: unknown } | null)?.title === 'string';
