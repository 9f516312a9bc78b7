import { DIGESTS } from '../collection/hosted-path.ts';
import { storedSource, writeStored } from '../sources/collection-files.ts';
import type { StoredCollection } from '../sources/listed-collection.ts';
import type { FetchOptions } from './fetch/fetch-file.ts';
import { fetchHosted } from './fetch/host.ts';
import { filesOf } from './fetch/hosted-files.ts';
import { validBytes } from './fetch/valid-bytes.ts';

/**
 * One bucket of a collection whose buckets are left on the host, by its plain path: fetched under its hosted name,
 * compared with its digest, validated and stored. Null where the collection has none of that path. Not to be called for a
 * page in a private window: of that nothing is fetched. Throws a FetchFault.
 */
export async function fetchBucket(
  { folder, subscription }: Pick<StoredCollection, 'folder' | 'subscription'>,
  path: string,
  options: FetchOptions = {},
): Promise<Uint8Array | null> {
  if (subscription === undefined) return null;
  const { address } = subscription;
  const list = `${path.slice(0, path.lastIndexOf('/'))}/${DIGESTS}`;
  const bytes = await storedSource(folder).readFile(list);
  const file = bytes && filesOf({ path: list, digest: '' }, bytes)?.find((one) => one.path === path);
  if (!file) return null;
  const bucket = await validBytes(address, path, await fetchHosted(address, file, options));
  // Where the disk is full it answers all the same, and is fetched again next time.
  await writeStored(folder, new Map([[path, bucket]])).catch(console.warn);
  return bucket;
}
