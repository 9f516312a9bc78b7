import { storedPaths, storedSource, writeStored } from '../../sources/collection-files.ts';
import type { StoredCollection } from '../../sources/listed-collection.ts';
import type { ListedFile } from '../check-compiled.ts';
import type { FetchOptions } from './fetch-file.ts';
import { fetchHosted } from './host.ts';
import { filesOf, isBucket, listsOf } from './hosted-files.ts';
import { validBytes } from './valid-bytes.ts';

/** Where the files of a new version come from, and where they go. */
export interface Taking extends FetchOptions {
  /** The address of its `collection.json`. */
  address: string;
  /** The folder of the new version. */
  folder: string;
  /** What was there at the start: fetched by a job that was killed. */
  present: ReadonlySet<string>;
  /** The folder of the version before, and the digests of its files. */
  old: { folder: string; digests: ReadonlyMap<string, string> };
  /** The bytes of each file that is in the folder now. */
  sizes: Map<string, number>;
}

/** Notes what is there of a new version, and what of the `current` one can be used. */
export async function startTaking({
  address,
  folder,
  current,
  ...options
}: FetchOptions & Pick<Taking, 'address' | 'folder'> & Replaced): Promise<Taking> {
  const present = new Set(await storedPaths(folder));
  const old = { folder: current?.folder ?? '', digests: await digestsOf(current) };
  return { ...options, address, folder, present, old, sizes: new Map() };
}

interface Replaced {
  current?: StoredCollection | undefined;
}

/**
 * Brings a file into the folder of the new version, from wherever it is nearest; returns its bytes. Null where only the
 * host has it, and `isFetched` is false. Throws a FetchFault.
 */
export async function takeFile(file: ListedFile, taking: Taking, isFetched = true): Promise<Uint8Array | null> {
  const bytes = await bytesOf(file, taking, isFetched);
  if (bytes !== null) taking.sizes.set(file.path, bytes.length);
  return bytes;
}

async function bytesOf(file: ListedFile, taking: Taking, isFetched: boolean): Promise<Uint8Array | null> {
  const { path, digest } = file;
  const { address, folder, present, sizes, old } = taking;
  // What the folder holds was compared when it came, and the folder is of this version alone.
  if (present.has(path) || sizes.has(path)) return storedSource(folder).readFile(path);
  let bytes = old.digests.get(path) === digest ? await storedSource(old.folder).readFile(path) : null;
  if (bytes === null && isFetched) {
    bytes = await fetchHosted(address, file, taking);
    if (isBucket(file)) bytes = await validBytes(address, path, bytes);
  }
  if (bytes !== null) await writeStored(folder, new Map([[path, bytes]]));
  return bytes;
}

/** The digests that a stored version's lists say of its files. */
async function digestsOf(current: StoredCollection | undefined): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  if (current === undefined) return digests;
  for (const list of listsOf(current.header)) {
    const bytes = await storedSource(current.folder).readFile(list.path);
    const files = bytes && filesOf(list, bytes);
    for (const { path, digest } of files ? [list, ...files] : []) digests.set(path, digest);
  }
  return digests;
}
