import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

/** A file that may be served. */
export interface ServedFile {
  /** Its path below the folder, with `/`. */
  name: string;
  bytes: Uint8Array;
}

/** The names that a compiled collection uses. No `..`, no hidden file, no escape, drive or backslash is one of them. */
const PATH = /^(?:\/\w[\w.-]*)+$/;

/** There is nothing to serve under that name; anything else is a fault. */
const ABSENT = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG'];

/** The file of a folder that a request's target names, or null. A link that leads out of the folder is not followed. */
export async function readServedFile(folder: string, target: string): Promise<ServedFile | null> {
  const [requested = ''] = target.split('?', 1);
  if (!PATH.test(requested)) return null;
  const name = requested.slice(1);
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, name));
    return file.startsWith(root + path.sep) ? { name, bytes: await readFile(file) } : null;
  } catch (error) {
    if (ABSENT.includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}
