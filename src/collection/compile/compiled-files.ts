import { compared } from '../../address/compared.ts';
import { digest } from '../digest.ts';
import { DIGESTS } from '../hosted-path.ts';
import type { CompileState, Digests } from './compile-state.ts';

/**
 * Takes one finished file of the compiled collection. `digest` is what the lists say of it; `collection.json` has none. A
 * file may come again, with the same bytes, where a step is done again.
 */
export type WriteFile = (path: string, bytes: Uint8Array, digest?: string) => Promise<void>;

/** The directories of a compile: what their files' digests are, and which lists of them are written. */
export type Directories = Pick<CompileState, 'unlisted' | 'directories'>;

/** A file to be written. */
export interface CompiledFile {
  /** In a directory: `button/addresses.json`. */
  path: string;
  bytes: Uint8Array;
}

/** A file that was written. */
export interface ListedFile {
  path: string;
  digest: string;
}

/** Writes files and tells their digests. */
export async function writeFiles(files: readonly CompiledFile[], write: WriteFile): Promise<ListedFile[]> {
  return Promise.all(
    files.map(async ({ path, bytes }) => {
      const listed = { path, digest: await digest(bytes) };
      await write(path, bytes, listed.digest);
      return listed;
    }),
  );
}

/** The digests of files that are not listed yet, with those of some more files. */
export function list(unlisted: Directories['unlisted'], files: readonly ListedFile[]): Directories['unlisted'] {
  const lists = new Map(Object.entries(unlisted).map(([directory, its]) => [directory, { ...its }]));
  for (const { path, digest } of files) {
    const end = path.lastIndexOf('/');
    const directory = path.slice(0, end);
    const its = lists.get(directory) ?? {};
    its[path.slice(end + 1)] = digest;
    lists.set(directory, its);
  }
  return Object.fromEntries(lists);
}

/** Writes the lists of all directories in which no more files will come. */
export async function writeLists(
  { unlisted, directories }: Directories,
  isOpen: (directory: string) => boolean,
  write: WriteFile,
): Promise<Directories> {
  const listed: { [directory: string]: string } = { ...directories };
  const open = Object.entries(unlisted).filter(([directory]) => isOpen(directory));
  for (const [directory, list] of Object.entries(unlisted)) {
    if (isOpen(directory)) continue;
    const bytes = toBytes(sortedByName(list));
    listed[directory] = await digest(bytes);
    await write(`${directory}/${DIGESTS}`, bytes, listed[directory]);
  }
  return { unlisted: Object.fromEntries(open), directories: sortedByName(listed) };
}

/** JSON on one line, as bytes. */
export function toBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value)}\n`);
}

const sortedByName = (digests: Digests): Digests =>
  Object.fromEntries(Object.entries(digests).sort(([a], [b]) => compared(a, b)));
