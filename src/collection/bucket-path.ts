import { keyHash } from './key-hash.ts';
import { numberedPath } from './numbered-path.ts';

/** Most bits that a collection may use: 16 million buckets. */
export const MOST_BITS = 24;

/** The number of a key's bucket: the first `bits` bits of its hash. */
export function bucketNumber(key: string, bits: number): number {
  return firstBits(keyHash(key), bits);
}

/** The first `bits` bits of a 32-bit hash. */
export function firstBits(hash: number, bits: number): number {
  return bits && hash >>> (32 - bits);
}

/** Where a bucket lies: `buckets/3f.json`, or in a directory of 1,024: `buckets/f/3fa0.json`. See numberedPath. */
export function bucketPath(number: number, bits: number): string {
  return `${numberedPath('buckets', number, bits)}.json`;
}
