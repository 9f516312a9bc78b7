import { openDB } from 'idb';
import { compileRecord } from '../../../src/collection/compile-record.ts';
import { keysOf } from '../../../src/collection/record-keys.ts';
import { writeStored } from '../../../src/sources/collection-files.ts';
import { madeNews } from '../../collection/made/made-news.ts';
import { INDEXED, KEYS, RECORDS } from './indexed-records.ts';
import type { Place } from './stored-worker.ts';

/*
 * A page of an extension that stores records in both ways and has workers look addresses up. What the bench calls in it
 * is `stored`.
 */
const calls = {
  /** Stores files of a compiled collection, from where they are served. */
  async storeFiles(folder: string, host: string, paths: readonly string[]): Promise<void> {
    const bytes = async (path: string) => new Uint8Array(await (await fetch(new URL(path, host))).arrayBuffer());
    const files = await Promise.all(paths.map(async (path) => [path, await bytes(path)] as const));
    await writeStored(folder, new Map(files));
  },
  /** Stores some of so many made records, each with its article keys. */
  async storeRecords(start: number, end: number, count: number): Promise<void> {
    const open = await openDB(INDEXED, 1, {
      upgrade: (made) =>
        void made.createObjectStore(RECORDS, { keyPath: 'id' }).createIndex(KEYS, KEYS, { multiEntry: true }),
    });
    const transaction = open.transaction(RECORDS, 'readwrite', { durability: 'relaxed' });
    for (let number = start; number < end; number++) {
      const { id, record } = madeNews(number, count);
      const keys = keysOf(record);
      void transaction.store.put({ ...compileRecord(id, record, keys), keys: [...keys] });
    }
    await transaction.done;
    open.close();
  },
  /** Milliseconds of a lookup in a worker that was just started. */
  lookUp: (place: Place, address: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const worker = new Worker('stored-worker.js');
      worker.onmessage = ({ data }) => {
        worker.terminate();
        resolve(data);
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ place, address });
    }),
};

/** What the bench calls in the page. */
export type StoredCalls = typeof calls;
Object.assign(globalThis, { stored: calls });
