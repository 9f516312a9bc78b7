import { isSeen } from '../record/is-seen.ts';
import type { Problem } from '../record/problem.ts';

/*
 * What the files of a collection are by their names: the same for a folder on disk, files chosen in a browser, and a zip.
 */

/** Whether a file may be a record. */
export const isMarkdown = (path: string): boolean => /\.md$/i.test(path);

/** Whether a folder and all in it is left out: hidden ones (`.git`) and what a package manager put there. */
export const isLeftOut = (folder: string): boolean => folder.startsWith('.') || folder === 'node_modules';

/** What is wrong with a file's name, or null. It is part of a record's id and of every problem's line. */
export function nameFault(name: string): string | null {
  if (name.includes('\uFFFD')) return 'its name is no UTF-8: rename it';
  if (/\p{Cc}/u.test(name)) return 'its name has control characters: rename it';
  return isSeen(idOf(name)) ? null : 'its name has nothing to be seen: rename it';
}

/** A record's id: its path without `.md`. Letters that only look alike in two file systems' spellings (NFC, NFD) are one id, and so are `a.md` and `a.MD`. */
export function idOf(path: string): string {
  return path.replace(/\.md$/i, '').normalize('NFC');
}

/** A problem of a file as a whole. */
export function fileProblem(path: string, message: string): Problem {
  return { path, line: 1, field: 'file', message };
}

/** The problem of a good record whose id is that of another good one, in the file `first`. */
export function repeatedId(path: string, id: string, first: string): Problem {
  return { path, line: 1, field: 'id', message: `${first} has the id '${id}' already; this file is left out` };
}
