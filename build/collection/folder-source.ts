import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../../src/collection/source.ts';

/** A compiled collection in a folder. */
export function folderSource(folder: string): Source {
  return {
    async readFile(name) {
      try {
        return await readFile(path.join(folder, name));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
  };
}
