import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
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

/** Files that are read at a time where not all records are held. */
export const SOME = 250;

/** Files in the pieces in which they are read where not all records are held. */
export function inChunks(files: readonly MarkdownFile[]): MarkdownFile[][] {
  return Array.from({ length: Math.ceil(files.length / SOME) }, (_, index) =>
    files.slice(index * SOME, (index + 1) * SOME),
  );
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

/** What a file is read into, again and again: one byte more than is read of any. */
let buffer: Uint8Array | undefined;

/** Without waiting: opening a named pipe would, for somebody to write into it. Windows has neither. */
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Parses a file; one that is too large is told by its size, and never read to its end. What is no file, like a pipe or a device, is not read. */
export function parseFile({ path, file }: MarkdownFile): ParsedFile {
  try {
    const opened = openSync(file, READ);
    try {
      if (!fstatSync(opened).isFile()) throw new Error('no regular file');
      buffer ??= new Uint8Array(LARGEST_RECORD + 1);
      const length = fill(opened, buffer);
      if (length > LARGEST_RECORD) return tooLarge(path, fstatSync(opened).size);
      return parseRecord(buffer.subarray(0, length), path);
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return { kind: 'broken', problems: [fileProblem(path, faultOf(error))] };
  }
}

/** Reads a file from its beginning until the buffer is full or the file ends. Returns how many bytes it read. */
function fill(opened: number, into: Uint8Array): number {
  let length = 0;
  for (let read = -1; read !== 0 && length < into.length; length += read) {
    read = readSync(opened, into, length, into.length - length, null);
  }
  return length;
}
