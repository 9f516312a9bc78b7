import { isLeftOut } from '../collection/record-file.ts';
import type { ChosenFile, Origin } from './job.ts';

/** What a reader chose. */
export interface Chosen {
  origin: Origin;
  /** The folder's or the zip's name; null where there are only files. */
  name: string | null;
}

/** Milliseconds for which the page may be at work before it draws and listens again. */
const AT_WORK = 8;

/** Longest name of a collection, in characters. */
const LONGEST_NAME = 200;

/** What was chosen with `<input type=file>`, with `multiple` or `webkitdirectory`; null where it is nothing. */
export async function chosenInput(list: Iterable<File>): Promise<Chosen | null> {
  const files: ChosenFile[] = [];
  const pause = pauses();
  for (const file of list) {
    files.push({ path: file.webkitRelativePath || file.name, file });
    await pause();
  }
  return toChosen(files);
}

/**
 * What was dropped; null where it is nothing. To be called in the drop's own event: the browser takes the items back when
 * that is over. Folders are walked but for hidden ones and `node_modules`. Rejects where one can't be read.
 */
export async function chosenDrop(items: Iterable<DataTransferItem>): Promise<Chosen | null> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: ChosenFile[] = [];
  const pause = pauses();
  const open = entries.map((entry) => ({ entry, path: entry.name }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { entry, path } = next;
    if (isFile(entry)) files.push({ path, file: await fileOf(entry) });
    else if (isFolder(entry) && !isLeftOut(entry.name)) {
      for await (const below of entriesIn(entry)) open.push({ entry: below, path: `${path}/${below.name}` });
    }
    await pause();
  }
  return toChosen(files);
}

/** One zip alone is one; of files in one folder, that folder's name is the collection's and no part of the paths. */
async function toChosen(files: readonly ChosenFile[]): Promise<Chosen | null> {
  const [first] = files;
  if (first === undefined) return null;
  const inZip = /^(?:.*\/)?(.+)\.zip$/i.exec(first.path)?.[1];
  if (files.length === 1 && inZip !== undefined) return { origin: { kind: 'zip', zip: first.file }, name: cut(inZip) };
  const folder = first.path.slice(0, first.path.indexOf('/') + 1);
  const isOneFolder = folder !== '' && files.every(({ path }) => path.startsWith(folder));
  const below = isOneFolder ? folder.length : 0;
  const pause = pauses();
  const kept: ChosenFile[] = [];
  for (const { path, file } of files) {
    const its = path.slice(below);
    if (!its.split('/').slice(0, -1).some(isLeftOut)) kept.push({ path: its, file });
    await pause();
  }
  return { origin: { kind: 'files', files: kept }, name: isOneFolder ? cut(folder.slice(0, -1)) : null };
}

const cut = (name: string): string => name.slice(0, LONGEST_NAME);

/** Gives the page a turn whenever it was at work for a while: a hundred thousand files take longer than a frame. */
function pauses(): () => Promise<void> | void {
  let since = performance.now();
  return () => {
    if (performance.now() - since < AT_WORK) return;
    return new Promise((resume) => {
      setTimeout(() => {
        since = performance.now();
        resume();
      });
    });
  };
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader gives a folder's entries a hundred at a time, and none when it has no more. */
async function* entriesIn(folder: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = folder.createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    yield* some;
  }
}
