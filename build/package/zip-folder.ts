import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** The oldest time that a zip can say. It is read in local time, so that the bytes are the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** Files by their paths in a zip, with `/` on every system. */
export type FilesToZip = ReadonlyMap<string, Uint8Array>;

/** All files of a folder, or those below `within`, ordered by path. */
export function filesOf(folder: string, within = ''): FilesToZip {
  const below = readdirSync(path.join(folder, within), { recursive: true, withFileTypes: true });
  const files = below
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort();
  return new Map(files.map((file) => [file, new Uint8Array(readFileSync(path.join(folder, file)))]));
}

/** A zip of files. Equal files give equal bytes, on any machine, at any time. */
export function zipFiles(files: FilesToZip): Uint8Array {
  const zippable: Zippable = {};
  for (const name of [...files.keys()].sort()) zippable[name] = files.get(name) ?? new Uint8Array();
  return zipSync(zippable, { level: 9, mtime: NO_TIME });
}
