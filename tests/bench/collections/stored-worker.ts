import { articleKey } from '../../../src/address/article-key.ts';
import { storedSource } from '../../../src/sources/collection-files.ts';
import { coldLookup } from './cold-lookup.ts';
import { INDEXED, KEYS, RECORDS } from './indexed-records.ts';

/** Where an address is looked up: in a stored collection, or in an object store with an index on its records' keys. */
export type Place = { kind: 'collection'; folder: string } | { kind: 'index' };

/*
 * A worker that looks one address up, with nothing in memory, and answers the milliseconds.
 */
addEventListener('message', async ({ data }: MessageEvent<{ place: Place; address: string }>) => {
  const { place, address } = data;
  postMessage(
    place.kind === 'collection'
      ? (await coldLookup(storedSource(place.folder), address)).milliseconds
      : await indexLookup(address),
  );
});

async function indexLookup(address: string): Promise<number> {
  const started = performance.now();
  const open = await asked(indexedDB.open(INDEXED));
  const key = articleKey(address) ?? '';
  const records = await asked(open.transaction(RECORDS).objectStore(RECORDS).index(KEYS).getAll(key));
  const milliseconds = performance.now() - started;
  if (records.length === 0) throw new Error(`${address} was not found`);
  return milliseconds;
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
