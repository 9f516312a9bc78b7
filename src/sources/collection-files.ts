import type { Source } from '../collection/source.ts';
import { database, keysBelow } from './database.ts';
import { saveStep } from './job-steps.ts';

/** A compiled collection in a folder of the database. */
export function storedSource(folder: string): Source {
  return { readFile: async (path) => (await (await database()).get('files', [folder, path])) ?? null };
}

/** Writes files into a folder, all of them or none. Rejects with a QuotaExceededError where the disk is full. */
export async function writeStored(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await saveStep(folder, { files });
}

/** Removes files of a folder, all of them or none. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction('files', 'readwrite');
  const removals = paths.map((path) => transaction.store.delete([folder, path]));
  await Promise.all([...removals, transaction.done]);
}

/** Removes a folder, all that is in it, and all that a job keeps for it. */
export async function removeStored(folder: string): Promise<void> {
  const transaction = (await database()).transaction(['files', 'parts', 'jobs'], 'readwrite');
  transaction.objectStore('files').delete(keysBelow(folder));
  transaction.objectStore('parts').delete(keysBelow(folder));
  transaction.objectStore('jobs').delete(folder);
  await transaction.done;
}

/** Removes all folders, and all that jobs keep. */
export async function removeAllStored(): Promise<void> {
  const transaction = (await database()).transaction(['files', 'parts', 'jobs'], 'readwrite');
  transaction.objectStore('files').clear();
  transaction.objectStore('parts').clear();
  transaction.objectStore('jobs').clear();
  await transaction.done;
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
  const keys = await (await database()).getAllKeys('files', keysBelow(folder));
  return keys.map(([, path]) => path);
}
