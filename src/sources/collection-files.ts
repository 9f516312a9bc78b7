import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Source } from '../collection/source.ts';

/** The files of the reader's collections. Every version of a collection has a folder of its own. */
interface Files extends DBSchema {
  files: { key: [folder: string, path: string]; value: Uint8Array };
}

const DATABASE = 'collections';
const VERSION = 1;

let opening: Promise<IDBPDatabase<Files>> | undefined;

/** The database, opened once for each page and worker. Rejects where the browser keeps none. */
function database(): Promise<IDBPDatabase<Files>> {
  opening ??= openDB<Files>(DATABASE, VERSION, {
    upgrade: (files) => void files.createObjectStore('files'),
    // Another page wants a newer version, or the browser closed it: it is opened anew when it is needed.
    blocking: (_current, _blocked, event) => close(event.target as IDBDatabase),
    terminated: () => close(),
  });
  opening.catch(() => close());
  return opening;
}

function close(open?: IDBDatabase): void {
  open?.close();
  opening = undefined;
}

/** A compiled collection in a folder of the database. */
export function storedSource(folder: string): Source {
  return { readFile: async (path) => (await (await database()).get('files', [folder, path])) ?? null };
}

/** Writes files into a folder, all of them or none. Rejects with a QuotaExceededError where the disk is full. */
export async function writeStored(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  const transaction = (await database()).transaction('files', 'readwrite');
  const puts = Array.from(files, ([path, bytes]) => transaction.store.put(bytes, [folder, path]));
  await Promise.all([...puts, transaction.done]);
}

/** Removes files of a folder, all of them or none. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction('files', 'readwrite');
  const removals = paths.map((path) => transaction.store.delete([folder, path]));
  await Promise.all([...removals, transaction.done]);
}

/** Removes a folder and all that is in it. */
export async function removeStored(folder: string): Promise<void> {
  await (await database()).delete('files', inFolder(folder));
}

/** The folders that hold files. */
export async function storedFolders(): Promise<string[]> {
  const transaction = (await database()).transaction('files');
  const folders: string[] = [];
  let cursor = await transaction.store.openKeyCursor();
  while (cursor !== null) {
    const [folder] = cursor.key;
    folders.push(folder);
    cursor = await cursor.continue([`${folder}\u0000`, '']);
  }
  return folders;
}

/** The paths of a folder's files. */
export async function storedPaths(folder: string): Promise<string[]> {
  const keys = await (await database()).getAllKeys('files', inFolder(folder));
  return keys.map(([, path]) => path);
}

/** Every path of a folder: texts sort before lists. */
const inFolder = (folder: string): IDBKeyRange => IDBKeyRange.bound([folder], [folder, []]);
