import type { CollectionInfo } from '../../src/collection/collection-facts.ts';
import { crowdProblems } from './crowds.ts';
import { listRecords } from './list-records.ts';
import { inChunks, type ReadFiles, readFiles, SOME } from './read-files.ts';
import { sharedAddresses } from './shared-addresses.ts';

/** A folder of Markdown records, read whole. */
export interface RecordFolder extends ReadFiles {
  info: CollectionInfo;
}

/** How far something is, for a progress bar. */
export type OnProgress = (done: number, of: number) => void;

/** Reads all records of a folder and its `collection.yml` into memory. Throws only where the folder itself can't be read. */
export function readFolder(folder: string, onProgress?: OnProgress): RecordFolder {
  const { info, files, problems } = listRecords(folder);
  const read = readFiles(files, (done) => onProgress?.(done, files.length));
  onProgress?.(files.length, files.length);
  return { ...read, info, problems: [...problems, ...read.problems] };
}

/** What is wrong with the records of a folder, and how many are good, without holding them. */
export function checkFolder(
  folder: string,
  onProgress?: OnProgress,
): Omit<RecordFolder, 'records' | 'info'> & { records: number } {
  const { files, problems } = listRecords(folder);
  const checked = { records: 0, problems: [...problems], skipped: 0 };
  const shared = sharedAddresses();
  for (const [index, some] of inChunks(files).entries()) {
    onProgress?.(index * SOME, files.length);
    const read = readFiles(some);
    checked.records += read.records.length;
    for (const problem of read.problems) checked.problems.push(problem);
    checked.skipped += read.skipped;
    shared.add(some, read.records);
  }
  for (const problem of crowdProblems(files, shared.crowds())) checked.problems.push(problem);
  onProgress?.(files.length, files.length);
  return checked;
}
