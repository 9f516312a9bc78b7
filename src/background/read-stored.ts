import { mayHold } from '../collection/filter/may-hold.ts';
import { DamagedFileError, NewerFileError, UnreachableFileError } from '../collection/read-bucket.ts';
import { FetchFault } from '../compiler/fetch/fetch-fault.ts';
import { fetchBucket } from '../compiler/fetch-bucket.ts';
import { storedSource } from '../sources/collection-files.ts';
import { NoDatabaseError } from '../sources/database.ts';
import type { StoredCollection } from '../sources/listed-collection.ts';
import { NewerDataError } from '../sources/newer-data.ts';
import { updateSoon } from './update-soon.ts';

/** A file of a bucket of which nothing is known. */
const EMPTY = new TextEncoder().encode('{}');

/** What a host says, or gives, that has put another version in the place of the one that is here. */
const OUTDATED = ['faultFileMissing', 'faultFileDamaged'];

/**
 * A file of a stored collection, or null. A bucket that is still on the host is fetched and kept, but never for a page in a
 * private window. Throws an UnreachableFileError, or a DamagedFileError where the browser's database can't be read.
 */
export async function readStored(
  collection: StoredCollection,
  path: string,
  isPrivate: boolean,
): Promise<Uint8Array | null> {
  const stored = await readFile(collection.folder, path);
  if (stored !== null || !collection.subscription?.isByBucket || !path.startsWith('buckets/')) return stored;
  if (isPrivate) return EMPTY;
  try {
    return await fetchBucket(collection, path);
  } catch (error) {
    if (!(error instanceof FetchFault)) throw error;
    if (OUTDATED.includes(error.fault.name)) await updateSoon(collection, Date.now());
    throw new UnreachableFileError(path, error.message);
  }
}

/** Whether a collection of which single buckets are fetched may hold a key, as far as its filter tells. */
export function mayBeStored({ folder, header }: StoredCollection, key: string): Promise<boolean> {
  return mayHold((path) => readFile(folder, path), header, key);
}

/** What the database can't give is told as a file's fault, so that the other collections answer all the same. */
async function readFile(folder: string, path: string): Promise<Uint8Array | null> {
  try {
    return await storedSource(folder).readFile(path);
  } catch (error) {
    if (error instanceof NewerDataError) throw new NewerFileError(path);
    if (!(error instanceof NoDatabaseError || error instanceof DOMException)) throw error;
    throw new DamagedFileError(path, String(error));
  }
}
