import { fileProblem } from '../collection/record-file.ts';
import { tooLargeProblem } from '../record/parse-record.ts';
import type { InputItem } from './input-item.ts';
import { HEADER, isCompiledHeader, mostBytes, pathFault } from './taken-file.ts';

/** The chosen files, which the page has: asked for a few at a time, since it must go on living. */
export interface ChosenFiles {
  /** The paths of all. */
  paths: () => Promise<string[]>;
  /** The files at some places of that list. */
  files: (places: readonly number[]) => Promise<Blob[]>;
}

/** Files that are asked for, and read, at a time. */
const AT_A_TIME = 100;

/** A chosen file that may be taken. */
interface Wanted {
  path: string;
  place: number;
  most: number;
}

/** The chosen files that belong to a collection, in the order of their paths. */
export async function wantedFiles(chosen: ChosenFiles): Promise<Wanted[]> {
  const paths = await chosen.paths();
  const isCompiled = await hasHeader(chosen, paths);
  const wanted = paths.flatMap((path, place) => {
    const most = mostBytes(path, isCompiled);
    return most === null || (path === HEADER && !isCompiled) ? [] : { path, place, most };
  });
  return wanted.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What the files hold, from the one at place `from` on. */
export async function* fileItems(
  chosen: ChosenFiles,
  wanted: readonly Wanted[],
  from: number,
): AsyncGenerator<InputItem> {
  const readSome = async (at: number) => {
    const some = wanted.slice(at, at + AT_A_TIME);
    const files = await chosen.files(some.map(({ place }) => place));
    return Promise.all(some.map((one, index) => readItem(one, files[index])));
  };
  let next = readSome(from);
  for (let at = from; at < wanted.length; at += AT_A_TIME) {
    const items = await next;
    next = readSome(at + AT_A_TIME);
    yield* items;
  }
}

async function readItem({ path, most }: Wanted, file: Blob | undefined): Promise<InputItem> {
  const fault = pathFault(path);
  if (fault !== null) return { problem: fileProblem(path, fault) };
  if (file === undefined) return { problem: fileProblem(path, 'not there') };
  if (file.size > most) return { problem: tooLargeProblem(path, file.size) };
  try {
    return { path, bytes: new Uint8Array(await file.arrayBuffer()) };
  } catch {
    // It was moved, changed or locked after it was chosen: the browser says no more.
    return { problem: fileProblem(path, "can't be read: it was moved or changed, or is locked") };
  }
}

/** Whether the files are a compiled collection's. */
async function hasHeader(chosen: ChosenFiles, paths: readonly string[]): Promise<boolean> {
  const place = paths.indexOf(HEADER);
  if (place < 0) return false;
  const [file] = await chosen.files([place]);
  const item = await readItem({ path: HEADER, place, most: mostBytes(HEADER, true) ?? 0 }, file);
  return 'bytes' in item && isCompiledHeader(item.bytes);
}
