import { type Batch, toBatch } from '../../src/collection/compile/batch.ts';
import type { Problem } from '../../src/record/problem.ts';
import type { MarkdownFile } from './find-records.ts';
import { readFiles } from './read-files.ts';

/** Files to be read and cut into parts. */
export interface FilesToRead {
  files: MarkdownFile[];
  partitionBits: number;
}

/** What files say, ready for addBatch. */
export interface FileBatch {
  files: number;
  batch: Batch;
  problems: Problem[];
  skipped: number;
}

/** Reads files and cuts their records into parts. */
export function batchOf({ files, partitionBits }: FilesToRead): FileBatch {
  const { records, problems, skipped } = readFiles(files);
  return { files: files.length, batch: toBatch(records, partitionBits), problems, skipped };
}
