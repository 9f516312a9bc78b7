import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // Not there, or not ours to run: the next candidate is tried.
  }
}

/**
 * The full path of the first candidate that can be run, or null. A candidate with a folder in it is a path; a bare name
 * is looked for in the folders of `PATH`.
 */
export function findProgram(candidates: readonly string[], searchPath = process.env.PATH ?? ''): string | null {
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  const files = candidates.flatMap((candidate) =>
    path.isAbsolute(candidate) ? [candidate] : folders.map((folder) => path.join(folder, candidate)),
  );
  return files.find(isProgram) ?? null;
}
