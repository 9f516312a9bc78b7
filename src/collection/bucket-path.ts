import { keyHash } from './key-hash.ts';

/** Most bits that a collection may use: 16 million buckets. */
export const MOST_BITS = 24;

/** The number of a key's bucket: the first `bits` bits of its hash. */
export function bucketNumber(key: string, bits: number): number {
  return bits === 0 ? 0 : keyHash(key) >>> (32 - bits);
}

/**
 * Where a bucket lies: `buckets/3f.json`, `buckets/3/3fa.json`, `buckets/3f/3fa0c.json`. A directory is the first one or
 * two digits, so that neither a directory's files nor the header's list of directories grow long.
 */
export function bucketPath(number: number, bits: number): string {
  const name = number.toString(16).padStart(Math.max(1, Math.ceil(bits / 4)), '0');
  const directory = name.slice(0, Math.min(2, Math.max(0, name.length - 2)));
  return `buckets/${directory && `${directory}/`}${name}.json`;
}
