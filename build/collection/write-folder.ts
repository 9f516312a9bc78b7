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
import type { WriteFile } from '../../src/collection/compile/compiled-files.ts';
import { hostedPath } from '../../src/collection/hosted-path.ts';
import { isPublishingNotes } from './publishing-notes.ts';

/** A compiled collection on disk. */
export interface WrittenFolder {
  header: CollectionHeader;
  files: number;
  bytes: number;
}

/** What a compiled collection has at its top; anything else is somebody's. */
const OWN_NAMES: readonly string[] = ['collection.json', 'buckets', 'button', 'filter', 'search'];

/**
 * Writes a compiled collection to `out`, under hosted or plain names. It appears in one step: what stood there answers
 * until the new files are whole. `compile` may use a temporary folder. Throws where `out` holds anything but a compiled
 * collection.
 */
export async function writeFolder(
  out: string,
  isHosted: boolean,
  compile: (write: WriteFile, temporary: string) => Promise<CollectionHeader>,
): Promise<WrittenFolder> {
  refuseOtherFolders(out);
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  const temporary = mkdtempSync(`${path.resolve(out)}.unfinished-`);
  try {
    const whole = path.join(temporary, 'whole');
    const { write, written } = fileWriter(whole, isHosted);
    const header = await compile(write, temporary);
    chmodSync(whole, 0o755);
    rmSync(out, { recursive: true, force: true });
    renameSync(whole, out);
    return { header, ...written };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function fileWriter(folder: string, isHosted: boolean) {
  const written = { files: 0, bytes: 0 };
  const made = new Set<string>();
  const write: WriteFile = async (name, bytes, digest) => {
    const file = path.join(folder, isHosted && digest !== undefined ? hostedPath(name, digest) : name);
    const directory = path.dirname(file);
    if (!made.has(directory)) mkdirSync(directory, { recursive: true });
    made.add(directory);
    writeFileSync(file, bytes);
    written.files++;
    written.bytes += bytes.length;
  };
  return { write, written };
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
