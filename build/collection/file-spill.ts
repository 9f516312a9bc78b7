import { appendFileSync, mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { memorySpill, type Spill } from '../../src/collection/compile/spill.ts';

/** Bytes that wait in memory before they are written, so that a partition is not written record by record. */
const MOST_WAITING = 32 * 2 ** 20;

/** From so many records on, parts are spilled to files; fewer fit into memory. */
const MANY = 5000;

/** Records whose parts are a partition of about 16 MB. */
const RECORDS_IN_PARTITION = 2000;

/** The spill for so many records, and in how many partitions. `temporary` is a folder that is removed afterwards. */
export function spillFor(records: number, temporary: string): { spill: Spill; partitionBits: number } {
  if (records < MANY) return { spill: memorySpill(), partitionBits: 0 };
  const partitionBits = Math.ceil(Math.log2(records / RECORDS_IN_PARTITION));
  return { spill: fileSpill(path.join(temporary, 'parts')), partitionBits };
}

/** A spill in a folder, one file for each partition. Who ends the compile removes the folder. */
export function fileSpill(folder: string): Spill {
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
