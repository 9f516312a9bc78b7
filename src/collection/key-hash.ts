/**
 * A 32-bit hash of an article key, as an unsigned number: FNV-1a over the UTF-16 code units, then MurmurHash3's final
 * mix, without which the upper bits of short keys hardly differ. It only spreads keys over files; the full key stands in the file.
 * Part of the compiled format: never to be changed without a new format number.
 */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
