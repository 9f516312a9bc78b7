import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { CollectionInfo } from '../../src/collection/collection-facts.ts';
import { COLLECTION_INFO, parseCollectionInfo } from '../../src/collection/collection-info.ts';
import { fileProblem, idOf } from '../../src/collection/record-file.ts';
import type { Problem } from '../../src/record/problem.ts';
import { faultOf, findRecords, type MarkdownFile } from './find-records.ts';
import { parseFile } from './read-files.ts';

/** What a folder of records holds, before the records are read. */
export interface ListedRecords {
  info: CollectionInfo;
  files: MarkdownFile[];
  problems: Problem[];
}

/** Lists the records of a folder and reads its `collection.yml`. Throws only where the folder itself can't be read. */
export function listRecords(folder: string): ListedRecords {
  const { files, unreadable } = findRecords(folder);
  const { info, problems } = readInfo(folder);
  problems.push(...unreadable.map(({ path, fault }) => fileProblem(path, fault)));
  return { info, files: markRepeated(files), problems };
}

function readInfo(folder: string): { info: CollectionInfo; problems: Problem[] } {
  const file = path.join(folder, COLLECTION_INFO);
  const name = path.basename(path.resolve(folder));
  if (!existsSync(file)) return { info: { name }, problems: [] };
  try {
    if (!statSync(file).isFile()) throw new Error('no regular file');
    return parseCollectionInfo(readFileSync(file, 'utf8'), name);
  } catch (error) {
    return { info: { name }, problems: [fileProblem(COLLECTION_INFO, faultOf(error))] };
  }
}

/**
 * Tells each file whose id is that of a good record before it. Ids alone are held, so that any number of files can be
 * read in any order; the few files that share one are read twice.
 */
function markRepeated(files: MarkdownFile[]): MarkdownFile[] {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { path } of files) {
    const id = idOf(path);
    if (seen.has(id)) shared.add(id);
    seen.add(id);
  }
  if (shared.size === 0) return files;
  const first = new Map<string, string>();
  return files.map((file) => {
    const id = idOf(file.path);
    if (!shared.has(id)) return file;
    const repeats = first.get(id);
    if (repeats !== undefined) return { ...file, repeats };
    if (parseFile(file).kind === 'record') first.set(id, file.path);
    return file;
  });
}
