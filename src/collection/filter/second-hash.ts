/**
 * A second 32-bit hash of an article key, as an unsigned number, that has nothing in common with keyHash: MurmurHash3 (x86,
 * 32 bits, seed 0) over the UTF-16 code units, each as a block of 32 bits.
 * Part of the compiled format: never to be changed without a new format number.
 */
export function secondHash(key: string): number {
  let hash = 0;
  for (let at = 0; at < key.length; at++) {
    const block = Math.imul(key.charCodeAt(at), 0xcc9e2d51);
    hash ^= Math.imul((block << 15) | (block >>> 17), 0x1b873593);
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= key.length * 4;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
