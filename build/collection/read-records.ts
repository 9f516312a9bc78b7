import { faultOf } from './find-records.ts';
import { tell } from './output.ts';
import { progressBar } from './progress.ts';
import { type RecordFolder, readFolder } from './read-folder.ts';

/** Reads a folder of records for a command: with a progress bar, and a word on the files that are none. */
export function readRecords(folder: string): RecordFolder {
  const found = tryToRead(folder);
  if (found.skipped > 0) tell(`${found.skipped} Markdown files without front matter skipped`);
  return found;
}

function tryToRead(folder: string): RecordFolder {
  try {
    return readFolder(folder, progressBar('Reading'));
  } catch (error) {
    throw new Error(`${folder}: ${faultOf(error)}`);
  }
}
