import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CollectionHeader } from '../../src/collection/collection-header.ts';
import { compile } from '../../src/collection/compile.ts';
import { formatProblem } from '../../src/record/problem.ts';
import { type RecordFolder, readFolder } from './read-folder.ts';

/** A compiled collection on disk. */
export interface Compiled {
  header: CollectionHeader;
  files: number;
  bytes: number;
}

/** Compiles records into `out`. It appears in one step: what stood there answers until the new files are whole. Throws where `out` holds something else. */
export async function writeCompiled(
  { records, info }: RecordFolder,
  out: string,
  onProgress?: (done: number, of: number) => void,
): Promise<Compiled> {
  refuseOtherFolders(out);
  const unfinished = `${path.resolve(out)}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const written = { files: 0, bytes: 0 };
  const writeFile = async (name: string, bytes: Uint8Array) => {
    const file = path.join(unfinished, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    written.files++;
    written.bytes += bytes.length;
  };
  const header = await compile(records, info, writeFile, onProgress);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  renameSync(unfinished, out);
  return { header, ...written };
}

/** Compiles a folder of records that must all be good. */
export async function compileFolder(folder: string, out: string): Promise<CollectionHeader> {
  const read = readFolder(folder);
  if (read.problems.length > 0) throw new Error(read.problems.map(formatProblem).join('\n'));
  return (await writeCompiled(read, out)).header;
}

function refuseOtherFolders(out: string): void {
  const isOurs = !existsSync(out) || readdirSync(out).length === 0 || existsSync(path.join(out, 'collection.json'));
  if (!isOurs) throw new Error(`${out}: holds other files; name an empty folder or a compiled collection`);
}
