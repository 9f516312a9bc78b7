import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type CollectionHeader, readHeader } from '../../src/collection/collection-header.ts';
import { compile } from '../../src/collection/compile.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { isPublishingNotes } from './publishing-notes.ts';
import { type RecordFolder, readFolder } from './read-folder.ts';

/** A compiled collection on disk. */
export interface Compiled {
  header: CollectionHeader;
  files: number;
  bytes: number;
}

/** What a compiled collection has at its top; anything else is somebody's. */
const OWN_NAMES: readonly string[] = ['collection.json', 'buckets', 'button'];

/**
 * Compiles records into `out`. It appears in one step: what stood there answers until the new files are whole. Throws
 * where `out` holds anything but a compiled collection.
 */
export async function writeCompiled(
  { records, info }: RecordFolder,
  out: string,
  onProgress?: (done: number, of: number) => void,
): Promise<Compiled> {
  refuseOtherFolders(out);
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  const unfinished = mkdtempSync(`${path.resolve(out)}.unfinished-`);
  try {
    const written = { files: 0, bytes: 0 };
    const writeFile = async (name: string, bytes: Uint8Array) => {
      const file = path.join(unfinished, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, bytes);
      written.files++;
      written.bytes += bytes.length;
    };
    const header = await compile(records, info, writeFile, onProgress);
    chmodSync(unfinished, 0o755);
    rmSync(out, { recursive: true, force: true });
    renameSync(unfinished, out);
    return { header, ...written };
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

/** Compiles a folder of records that must all be good. */
export async function compileFolder(folder: string, out: string): Promise<CollectionHeader> {
  const read = readFolder(folder);
  if (read.problems.length > 0) throw new Error(read.problems.map(formatProblem).join('\n'));
  return (await writeCompiled(read, out)).header;
}

function refuseOtherFolders(out: string): void {
  if (!existsSync(out)) return;
  const names = statSync(out).isDirectory() ? readdirSync(out) : [out];
  const strangers = names.filter((name) => !OWN_NAMES.includes(name) && !isPublishingNotes(out, name));
  const isOurs = strangers.length === 0 && (names.length === 0 || isHeader(path.join(out, 'collection.json')));
  if (!isOurs) throw new Error(`${out}: holds other files; name an empty folder or a compiled collection`);
}

function isHeader(file: string): boolean {
  try {
    return typeof readHeader(JSON.parse(readFileSync(file, 'utf8'))) !== 'string';
  } catch {
    // No such file, or no JSON: not ours either way.
    return false;
  }
}
