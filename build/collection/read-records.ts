import { faultOf } from './find-records.ts';
import { plainLine, tell } from './output.ts';
import { progressBar } from './progress.ts';
import { checkFolder, type RecordFolder, readFolder } from './read-folder.ts';

/** Reads a folder of records for a command: with a progress bar, and a word on the files that are none. */
export function readRecords(folder: string): RecordFolder {
  return told(folder, () => readFolder(folder, progressBar('Reading')));
}

/** Checks a folder of records for a command, holding few of them at a time. */
export function checkRecords(folder: string): ReturnType<typeof checkFolder> {
  return told(folder, () => checkFolder(folder, progressBar('Reading')));
}

/** Tells of the Markdown files that are no records. */
export function tellSkipped({ skipped }: { skipped: number }): void {
  if (skipped > 0) tell(`${skipped} Markdown files without front matter skipped`);
}

/** Tells where to learn what is wrong with the records of a folder, where something is. */
export function tellProblems(folder: string, { problems }: Pick<RecordFolder, 'problems'>): void {
  if (problems.length > 0) tell(`${problems.length} problems; see: article-context check ${plainLine(folder)}`);
}

/** The error of a folder that can't be read, which names it; any other as it is. */
export function reading(folder: string): (error: unknown) => never {
  return (error) => {
    const isSystems = error instanceof Error && 'syscall' in error;
    throw isSystems ? new Error(`${folder}: ${faultOf(error)}`) : error;
  };
}

function told<T extends { skipped: number }>(folder: string, read: () => T): T {
  try {
    const found = read();
    tellSkipped(found);
    return found;
  } catch (error) {
    return reading(folder)(error);
  }
}
