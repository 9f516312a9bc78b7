import { firstBits } from '../bucket-path.ts';
import type { CollectionHeader } from '../collection-header.ts';
import { keyHash } from '../key-hash.ts';
import { DamagedFileError, readBytes } from '../read-bucket.ts';
import type { Source } from '../source.ts';
import { isInBlock } from './filter-block.ts';
import { filterPath } from './filter-path.ts';
import { secondHash } from './second-hash.ts';

/**
 * Whether a collection may hold an article key: no is certain, yes is wrong for at most five keys in a thousand. Of a
 * collection without a filter, always. Throws a DamagedFileError.
 */
export async function mayHold(
  readFile: Source['readFile'],
  { filter }: Pick<CollectionHeader, 'filter'>,
  key: string,
): Promise<boolean> {
  if (filter === undefined) return true;
  const hash = keyHash(key);
  const path = filterPath(firstBits(hash, filter.bits), filter.bits);
  const block = await readBytes({ readFile }, path);
  if (block.length === 0) throw new DamagedFileError(path, 'not a block of a filter');
  return isInBlock(block, [hash, secondHash(key)]);
}
