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
} from 'node:fs';
import path from 'node:path';
import { type CollectionHeader, readHeader } from '../../src/collection/collection-header.ts';
import type { FileWriter, Written } from './file-writer.ts';
import { isPublishingNotes } from './publishing-notes.ts';

/** A compiled collection on disk. */
export interface WrittenFolder extends Written {
  header: CollectionHeader;
}

/** Where a collection is being compiled. */
export interface UnfinishedFolder {
  writer: FileWriter;
  /** For whatever else is kept meanwhile. */
  temporary: string;
}

/** What a compiled collection has at its top; anything else is somebody's. */
const OWN_NAMES: readonly string[] = ['collection.json', 'buckets', 'button', 'filter', 'search'];

/**
 * Writes a compiled collection to `out`, under hosted or plain names. It appears in one step: what stood there answers
 * until the new files are whole. `compile` may use a temporary folder. Throws where `out` holds anything but a compiled
 * collection.
 */
export async function writeFolder<Whole extends WrittenFolder>(
  out: string,
  isHosted: boolean,
  compile: (unfinished: UnfinishedFolder) => Promise<Whole>,
): Promise<Whole> {
  refuseOtherFolders(out);
  mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  const temporary = mkdtempSync(`${path.resolve(out)}.unfinished-`);
  try {
    const writer = { folder: path.join(temporary, 'whole'), isHosted };
    const written = await compile({ writer, temporary });
    chmodSync(writer.folder, 0o755);
    rmSync(out, { recursive: true, force: true });
    renameSync(writer.folder, out);
    return written;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
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
