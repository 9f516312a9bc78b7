import { appendFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Spill } from '../../src/collection/compile/spill.ts';

/** Bytes that wait in memory before they are written, so that a partition is not written record by record. */
const MOST_WAITING = 32 * 2 ** 20;

/** A spill in files. */
export interface FileSpill extends Spill {
  /** Writes what waits, so that another thread can read it. */
  flush(): void;
}

/** A spill in a folder, one file for each partition. Who ends the compile removes the folder. */
export function fileSpill(folder: string): FileSpill {
  mkdirSync(folder, { recursive: true });
  const fileOf = (partition: number) => path.join(folder, String(partition));
  const waiting = new Map<number, Uint8Array[]>();
  let size = 0;
  const flush = () => {
    for (const [partition, blocks] of waiting) appendFileSync(fileOf(partition), Buffer.concat(blocks));
    waiting.clear();
    size = 0;
  };
  return {
    flush,
    async append(blocks) {
      for (const { partition, bytes } of blocks) {
        const others = waiting.get(partition);
        if (others) others.push(bytes);
        else waiting.set(partition, [bytes]);
        size += bytes.length;
      }
      if (size > MOST_WAITING) flush();
    },
    async read(partition) {
      flush();
      try {
        return [await readFile(fileOf(partition))];
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
        throw error;
      }
    },
  };
}
