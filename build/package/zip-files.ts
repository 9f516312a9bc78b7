import { type Zippable, zipSync } from 'fflate';
import type { FileTree } from '../file-tree.ts';

/** The oldest time that a zip can say. It is read in local time, so that the bytes are the same in every time zone. */
const NO_TIME = new Date(1980, 0, 1);

/** A zip of files. Equal files give equal bytes, on any machine, at any time. */
export function zipFiles(files: FileTree): Uint8Array {
  const zippable: Zippable = {};
  for (const name of [...files.keys()].sort()) zippable[name] = files.get(name) ?? new Uint8Array();
  return zipSync(zippable, { level: 9, mtime: NO_TIME });
}
