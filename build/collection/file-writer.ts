import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { WriteFile } from '../../src/collection/compile/compiled-files.ts';
import { hostedPath } from '../../src/collection/hosted-path.ts';

/** Where the files of a collection are written, and whether under their hosted names. */
export interface FileWriter {
  folder: string;
  isHosted: boolean;
}

/** How much was written. */
export interface Written {
  files: number;
  bytes: number;
}

/** Writes the files of a collection; `written` counts them. */
export function fileWriter({ folder, isHosted }: FileWriter): { write: WriteFile; written: Written } {
  const written = { files: 0, bytes: 0 };
  const made = new Set<string>();
  const write: WriteFile = async (name, bytes, digest) => {
    const file = path.join(folder, isHosted && digest !== undefined ? hostedPath(name, digest) : name);
    const directory = path.dirname(file);
    if (!made.has(directory)) mkdirSync(directory, { recursive: true });
    made.add(directory);
    writeFileSync(file, bytes);
    written.files++;
    written.bytes += bytes.length;
  };
  return { write, written };
}
