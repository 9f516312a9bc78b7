import { readFileSync, statSync } from 'node:fs';
import type { NamedRecord } from '../../src/collection/named-record.ts';
import { fileProblem, idOf, repeatedId } from '../../src/collection/record-file.ts';
import { LARGEST_RECORD, type ParsedFile, parseRecord, tooLarge } from '../../src/record/parse-record.ts';
import type { Problem } from '../../src/record/problem.ts';
import { faultOf, type MarkdownFile } from './find-records.ts';

/** What some Markdown files turned out to be. */
export interface ReadFiles {
  records: NamedRecord[];
  problems: Problem[];
  /** How many have no front matter. */
  skipped: number;
}

/** Reads files of a folder, in their order. */
export function readFiles(files: readonly MarkdownFile[], onFile?: (done: number) => void): ReadFiles {
  const read: ReadFiles = { records: [], problems: [], skipped: 0 };
  for (const [index, file] of files.entries()) {
    onFile?.(index);
    const parsed = parseFile(file);
    if (parsed.kind === 'plain') read.skipped++;
    else read.problems.push(...parsed.problems);
    if (parsed.kind !== 'record') continue;
    const id = idOf(file.path);
    if (file.repeats === undefined) read.records.push({ id, record: parsed.record });
    else read.problems.push(repeatedId(file.path, id, file.repeats));
  }
  return read;
}

/** Parses a file; one that is too large is told by its size, and never read. */
export function parseFile({ path, file }: MarkdownFile): ParsedFile {
  try {
    const { size } = statSync(file);
    return size > LARGEST_RECORD ? tooLarge(path, size) : parseRecord(readFileSync(file), path);
  } catch (error) {
    return { kind: 'broken', problems: [fileProblem(path, faultOf(error))] };
  }
}
