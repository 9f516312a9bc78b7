import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { NamedRecord } from '../../src/collection/collect-entries.ts';
import type { CollectionInfo } from '../../src/collection/collection-facts.ts';
import { COLLECTION_INFO, parseCollectionInfo } from '../../src/collection/collection-info.ts';
import { LARGEST_RECORD, type ParsedFile, parseRecord, tooLarge } from '../../src/record/parse-record.ts';
import type { Problem } from '../../src/record/problem.ts';
import { faultOf, findRecords, type MarkdownFile } from './find-records.ts';

/** A folder of Markdown records, read whole. */
export interface RecordFolder {
  info: CollectionInfo;
  records: NamedRecord[];
  problems: Problem[];
  /** How many Markdown files have no front matter. */
  skipped: number;
}

/** Reads all records of a folder and its `collection.yml`. Throws only where the folder itself can't be read. */
export function readFolder(folder: string, onProgress?: (done: number, of: number) => void): RecordFolder {
  const { files, unreadable } = findRecords(folder);
  const read: RecordFolder = { ...readInfo(folder), records: [], skipped: 0 };
  read.problems.push(...unreadable.map(({ path, fault }) => fileProblem(path, fault)));
  const paths = new Map<string, string>();
  for (const [index, file] of files.entries()) {
    onProgress?.(index, files.length);
    const parsed = readRecord(file);
    if (parsed.kind === 'plain') read.skipped++;
    else addRecord(read, paths, file.path, parsed);
  }
  onProgress?.(files.length, files.length);
  return read;
}

const fileProblem = (path: string, message: string): Problem => ({ path, line: 1, field: 'file', message });

function readInfo(folder: string): { info: CollectionInfo; problems: Problem[] } {
  const file = path.join(folder, COLLECTION_INFO);
  const name = path.basename(path.resolve(folder));
  if (!existsSync(file)) return { info: { name }, problems: [] };
  try {
    return parseCollectionInfo(readFileSync(file, 'utf8'), name);
  } catch (error) {
    return { info: { name }, problems: [fileProblem(COLLECTION_INFO, faultOf(error))] };
  }
}

/** A file that is too large is told by its size, and never read. */
function readRecord({ path, file }: MarkdownFile): ParsedFile {
  try {
    const { size } = statSync(file);
    return size > LARGEST_RECORD ? tooLarge(path, size) : parseRecord(readFileSync(file), path);
  } catch (error) {
    return { kind: 'broken', problems: [fileProblem(path, faultOf(error))] };
  }
}

/** Letters that only look alike in two file systems' spellings (NFC, NFD) are one id, and so are `a.md` and `a.MD`. */
function addRecord(
  read: RecordFolder,
  paths: Map<string, string>,
  path: string,
  parsed: Exclude<ParsedFile, { kind: 'plain' }>,
): void {
  read.problems.push(...parsed.problems);
  if (parsed.kind === 'broken') return;
  const id = path.replace(/\.md$/i, '').normalize('NFC');
  const first = paths.get(id);
  if (first === undefined) {
    paths.set(id, path);
    read.records.push({ id, record: parsed.record });
  } else {
    read.problems.push({
      path,
      line: 1,
      field: 'id',
      message: `${first} has the id '${id}' already; this file is left out`,
    });
  }
}
