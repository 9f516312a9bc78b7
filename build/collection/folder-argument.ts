import { statSync } from 'node:fs';
import { UsageError } from './command.ts';
import { faultOf } from './find-records.ts';

/** The one folder that a command was given. Throws where there is another number of them, and as `existingFolder` does. */
export function folderArgument(positionals: string[]): string {
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('name one folder');
  return existingFolder(folder);
}

/** The folder, if it is one; throws an Error that says what it is instead. */
export function existingFolder(folder: string): string {
  if (!isFolder(folder)) throw new Error(`${folder}: is a file, not a folder`);
  return folder;
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(`${folder}: ${isMissing ? 'no such folder' : faultOf(error)}`);
  }
}
