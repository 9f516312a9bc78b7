import { fileProblem } from '../collection/record-file.ts';
import { tooLargeProblem } from '../record/parse-record.ts';
import { HEADER } from './header-path.ts';
import type { InputItem } from './input-item.ts';
import { isCompiledHeader, isKeptMarkdown, mostBytes, pathFault } from './taken-file.ts';

/** Chosen files, one behind the other: single ones cost the page, and the reading, several times as much. */
export interface JoinedFiles {
  /** Of each file that was asked for. */
  sizes: number[];
  /** Those that are not too large. */
  joined: Blob;
}

/** The chosen files, which the page has: it gives a few at a time, since it must go on living. */
export interface ChosenFiles {
  /** The paths of all. */
  paths: () => Promise<string[]>;
  /** The files at some places of that list; those of more than `most` bytes are not joined. */
  files: (places: readonly number[], most: number) => Promise<JoinedFiles>;
}

/** Files that are asked for at a time. */
const AT_A_TIME = 20;

/** A chosen file that belongs to the collection. */
export interface WantedFile {
  path: string;
  /** In the list. */
  place: number;
  /** Bytes that it may have. */
  most: number;
  /** Whether it is of the Markdown that a compiled collection brings along. */
  isKept: boolean;
}

/** The chosen files that belong to a collection, in the order of their paths. */
export async function wantedFiles(chosen: ChosenFiles): Promise<WantedFile[]> {
  const paths = await chosen.paths();
  const isCompiled = await hasHeader(chosen, paths);
  const wanted = paths.flatMap((path, place) => {
    const most = mostBytes(path, isCompiled);
    const isKept = isCompiled && isKeptMarkdown(path);
    return most === null || (path === HEADER && !isCompiled) ? [] : { path, place, most, isKept };
  });
  return wanted.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the files hold, in their order. While some are worked on the next are read. */
export async function* fileItems(chosen: ChosenFiles, wanted: readonly WantedFile[]): AsyncGenerator<InputItem> {
  let next = readSome(chosen, wanted.slice(0, AT_A_TIME));
  for (let at = AT_A_TIME; at < wanted.length + AT_A_TIME; at += AT_A_TIME) {
    const items = await next;
    next = readSome(chosen, wanted.slice(at, at + AT_A_TIME));
    yield* items;
  }
}

/** Reads files together, or where one of them can't be read one by one, so that it alone is left out. */
async function readSome(chosen: ChosenFiles, files: readonly WantedFile[]): Promise<InputItem[]> {
  const together = await readTogether(chosen, files);
  if (together !== null) return together;
  const alone: InputItem[] = [];
  for (const file of files) {
    const unreadable = { problem: fileProblem(file.path, "can't be read: it was moved or changed, or is locked") };
    alone.push(...((await readTogether(chosen, [file])) ?? [unreadable]));
  }
  return alone;
}

async function readTogether(chosen: ChosenFiles, files: readonly WantedFile[]): Promise<InputItem[] | null> {
  if (files.length === 0) return [];
  const most = Math.max(...files.map((file) => file.most));
  try {
    const { sizes, joined } = await chosen.files(
      files.map(({ place }) => place),
      most,
    );
    // It may be gone: alone it shows.
    if (files.length > 1 && sizes.includes(0)) return null;
    const all = await joined.arrayBuffer();
    let at = 0;
    return files.map(({ path, isKept }, index): InputItem => {
      const size = sizes[index] ?? 0;
      if (size > most) return { problem: tooLargeProblem(path, size) };
      at += size;
      const fault = pathFault(path);
      return fault === null
        ? // Its own bytes: a piece of a buffer is stored with the whole of it.
          { path, bytes: new Uint8Array(all.slice(at - size, at)), isKept }
        : { problem: fileProblem(path, fault) };
    });
  } catch {
    // The browser does not say which file it was, and hardly why.
    return null;
  }
}

/** Whether the files are a compiled collection's. */
async function hasHeader(chosen: ChosenFiles, paths: readonly string[]): Promise<boolean> {
  const place = paths.indexOf(HEADER);
  if (place < 0) return false;
  const [item] = await readSome(chosen, [{ path: HEADER, place, most: mostBytes(HEADER, true) ?? 0, isKept: false }]);
  return item !== undefined && 'bytes' in item && isCompiledHeader(item.bytes);
}
