import { DIGESTS } from '../collection/hosted-path.ts';
import { storedSource, writeStored } from '../sources/collection-files.ts';
import { loadCollections } from '../sources/collection-list.ts';
import { isStored, type StoredCollection } from '../sources/listed-collection.ts';
import { whileWriting } from '../sources/running-jobs.ts';
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
  await whileWriting(new AbortController(), () => keep(folder, path, bucket)).catch(console.warn);
  return bucket;
}

/** Not where the version was replaced or removed while the bucket was on its way: nobody would remove it. */
async function keep(folder: string, path: string, bucket: Uint8Array): Promise<void> {
  const isListed = (await loadCollections()).filter(isStored).some((item) => item.folder === folder);
  if (isListed) await writeStored(folder, new Map([[path, bucket]]));
}
