import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isLeftOut, isMarkdown, nameFault } from '../../src/collection/record-file.ts';

/** A Markdown file of a folder. */
export interface MarkdownFile {
  /** Its path below the folder, with `/` on every system. */
  path: string;
  file: string;
  /** The path of a good record before it that has the same id. */
  repeats?: string;
}

/** What a folder holds: its Markdown files, and what could not be looked into and why. */
export interface FoundFiles {
  files: MarkdownFile[];
  unreadable: { path: string; fault: string }[];
}

/**
 * All `.md` files of a folder and of the folders in it, ordered by path. Hidden folders (`.git`), `node_modules` and
 * linked folders are left out. Throws only where the folder itself can't be read.
 */
export function findRecords(folder: string): FoundFiles {
  const found: FoundFiles = { files: [], unreadable: [] };
  const open = enter(folder, '', found, readdirSync(folder, { withFileTypes: true }));
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    try {
      open.push(...enter(folder, below, found, readdirSync(path.join(folder, below), { withFileTypes: true })));
    } catch (error) {
      found.unreadable.push({ path: below, fault: faultOf(error) });
    }
  }
  found.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return found;
}

/** Notes the Markdown files of one folder and returns the folders in it. */
function enter(folder: string, below: string, found: FoundFiles, entries: Dirent[]): string[] {
  const folders: string[] = [];
  for (const entry of entries) {
    const at = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!isLeftOut(entry.name)) folders.push(at);
    } else if (isMarkdown(entry.name)) {
      const fault = nameFault(entry.name);
      if (fault !== null) found.unreadable.push({ path: at, fault });
      else if (!isLinkedFolder(folder, at, entry)) found.files.push({ path: at, file: path.join(folder, at) });
    }
  }
  return folders;
}

function isLinkedFolder(folder: string, at: string, entry: Dirent): boolean {
  try {
    return entry.isSymbolicLink() && statSync(path.join(folder, at)).isDirectory();
  } catch {
    // A link that leads nowhere is told when it is read.
    return false;
  }
}

/** The fault of a file system's error in a few words: `ELOOP: too many symbolic links encountered`. */
export function faultOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return `can't be read (${text.replace(/, \w+( '.*)?$/s, '')})`;
}
