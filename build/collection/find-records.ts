import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** A Markdown file of a folder. */
export interface MarkdownFile {
  /** Its path below the folder, with `/` on every system. */
  path: string;
  file: string;
  /** In bytes. */
  size: number;
}

/** All `.md` files of a folder and of the folders in it, ordered by path. Hidden folders (`.git`), `node_modules` and linked folders are left out. */
export function findRecords(folder: string): MarkdownFile[] {
  const found: MarkdownFile[] = [];
  const open = [''];
  for (let below = open.pop(); below !== undefined; below = open.pop()) {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const at = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') open.push(at);
      const file = path.join(folder, at);
      const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(file, { throwIfNoEntry: false })?.isFile());
      if (isFile && /\.md$/i.test(entry.name)) found.push({ path: at, file, size: statSync(file).size });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
