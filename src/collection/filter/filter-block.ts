import { LARGEST_BLOCK } from '../largest-file.ts';

/** The two hashes of a key: keyHash and secondHash. */
export type Hashes = readonly [first: number, second: number];

/** Bits of a block for each of its keys, and how many of them a key sets: three keys in a thousand are taken for others. */
const BITS_PER_KEY = 12;
const BITS_SET = 8;

/** Most keys of a block. */
export const MOST_KEYS = Math.floor((LARGEST_BLOCK * 8) / BITS_PER_KEY);

/** Bytes of the smallest block: in fewer bits too many keys would set the same ones. */
const SMALLEST_BLOCK = 128;

/** A Bloom filter (https://doi.org/10.1145/362686.362692) of some keys. */
export function filterBlock(keys: readonly Hashes[]): Uint8Array {
  const block = new Uint8Array(Math.max(SMALLEST_BLOCK, Math.ceil((keys.length * BITS_PER_KEY) / 8)));
  for (const key of keys)
    for (const bit of bitsOf(key, block)) block[bit >>> 3] = (block[bit >>> 3] ?? 0) | (1 << (bit & 7));
  return block;
}

/** Whether a block may have been made of a key among others; of an empty block, none. */
export function isInBlock(block: Uint8Array, key: Hashes): boolean {
  return bitsOf(key, block).every((bit) => ((block[bit >>> 3] ?? 0) >>> (bit & 7)) & 1);
}

/** Bit `at` is first + at × second, modulo 2^32 and then the number of bits (https://doi.org/10.1002/rsa.20208). */
function bitsOf([first, second]: Hashes, { length }: Uint8Array): number[] {
  return Array.from({ length: BITS_SET }, (_, at) => ((first + Math.imul(at, second)) >>> 0) % (length * 8));
}
