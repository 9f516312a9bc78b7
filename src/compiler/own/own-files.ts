import { storedPaths, storedSource } from '../../sources/collection-files.ts';
import { loadCollections } from '../../sources/collection-list.ts';
import { isStored, type StoredCollection } from '../../sources/listed-collection.ts';
import { MARKDOWN, OWN } from '../../sources/own-collection.ts';

/** Files by their paths in the collection. */
export type OwnFiles = Map<string, Uint8Array<ArrayBuffer>>;

/** The collection of the reader's own records; undefined where it is not there or was removed. */
export async function ownCollection(): Promise<StoredCollection | undefined> {
  const own = (await loadCollections()).filter(isStored).find(({ id }) => id === OWN);
  return own?.removed === undefined ? own : undefined;
}

/** The files of the reader's own records. */
export async function ownFiles(own: StoredCollection | undefined): Promise<OwnFiles> {
  const files: OwnFiles = new Map();
  if (own === undefined) return files;
  const source = storedSource(own.folder);
  for (const stored of await storedPaths(own.folder)) {
    const bytes = stored.startsWith(MARKDOWN) ? await source.readFile(stored) : null;
    if (bytes !== null) files.set(stored.slice(MARKDOWN.length), bytes as Uint8Array<ArrayBuffer>);
  }
  return files;
}

/** Reads of the reader's own collection, once more where another version took its place meanwhile. */
export async function readOwn<T>(read: (own: StoredCollection | undefined) => Promise<T>): Promise<T> {
  const own = await ownCollection();
  const isOld = async () => (await ownCollection())?.folder !== own?.folder;
  try {
    const found = await read(own);
    if (!(await isOld())) return found;
  } catch (error) {
    if (!(await isOld())) throw error;
  }
  return readOwn(read);
}

/** A file as text. What is no UTF-8 in it is a sign that stands for that. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
