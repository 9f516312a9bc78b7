import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { NewerDataError } from './newer-data.ts';

/** What is in the database. Every version of a collection has a folder of its own. */
export interface Stored extends DBSchema {
  /** The files of compiled collections. */
  files: { key: [folder: string, path: string]; value: Uint8Array };
  /** What a job keeps until its collection is whole: pieces of each kind, numbered. */
  parts: { key: [folder: string, kind: string, number: number]; value: unknown };
  /** How far each job is, by its folder. */
  jobs: { key: string; value: unknown };
}

/** The browser keeps no data here: it is told so, as in some private windows, or its own files are damaged. */
export class NoDatabaseError extends Error {
  override name = 'NoDatabaseError';
}

/** Its name. */
export const DATABASE = 'collections';
const VERSION = 1;

let opening: Promise<IDBPDatabase<Stored>> | undefined;

/** The database, opened once for each page and worker. Rejects with a NoDatabaseError, or a NewerDataError. */
export function database(): Promise<IDBPDatabase<Stored>> {
  opening ??= open();
  opening.catch(() => close());
  return opening;
}

async function open(): Promise<IDBPDatabase<Stored>> {
  try {
    return await openDB<Stored>(DATABASE, VERSION, {
      upgrade(made) {
        for (const store of ['files', 'parts', 'jobs'] as const) made.createObjectStore(store);
      },
      // Another page wants a newer version, or the browser closed it: it is opened anew when it is needed.
      blocking: (_current, _blocked, event) => close(event.target as IDBDatabase),
      terminated: () => close(),
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') throw new NewerDataError();
    throw isQuotaError(error) ? error : new NoDatabaseError(String(error), { cause: error });
  }
}

function close(open?: IDBDatabase): void {
  open?.close();
  opening = undefined;
}

/** Whether there is a database, without making one. False where the browser keeps no data: nothing can be in it. */
export async function hasDatabase(): Promise<boolean> {
  return (await databaseVersion()) > 0;
}

/** Whether a newer version of the extension keeps the database, so that this one can't open it. */
export async function isDatabaseNewer(): Promise<boolean> {
  return (await databaseVersion()) > VERSION;
}

async function databaseVersion(): Promise<number> {
  try {
    return (await indexedDB.databases()).find(({ name }) => name === DATABASE)?.version ?? 0;
  } catch {
    // Where storage is forbidden, asking is, too.
    return 0;
  }
}

/** Every key of a folder, or of one kind of its parts: texts and numbers sort before lists. */
export const keysBelow = (...key: string[]): IDBKeyRange => IDBKeyRange.bound(key, [...key, []]);

/** Whether an error says that the disk, or what the browser may use of it, is full. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}
