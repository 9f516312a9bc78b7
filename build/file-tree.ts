import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Files by their paths below a folder, with `/` on every system. */
export type FileTree = ReadonlyMap<string, Uint8Array>;

/** All files of a folder, or those below `within`, ordered by path. */
export function filesOf(folder: string, within = ''): FileTree {
  const below = readdirSync(path.join(folder, within), { recursive: true, withFileTypes: true });
  const files = below
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return new Map(files.map((file) => [file, new Uint8Array(readFileSync(path.join(folder, file)))]));
}

/** Writes files below a folder, which need not be there. */
export function writeFiles(files: FileTree, folder: string): void {
  for (const [name, bytes] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
