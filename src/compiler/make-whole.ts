import { nextStep, progressOf, writeLast } from '../collection/compile/steps.ts';
import { checkFile, checkHeader, checkLists, type ListedFile, namesOf } from './check-compiled.ts';
import { MakingError } from './fault.ts';
import { HEADER } from './header-path.ts';
import { type JobFolder, sizeOf } from './job-folder.ts';
import type { MakerOptions } from './maker.ts';
import type { Made } from './saved-job.ts';

/** Files of a compiled collection that are checked in one step. */
const FILES_IN_STEP = 100;

/** What of a Maker's options making it whole depends on. */
type Options = Pick<MakerOptions, 'tell' | 'keepsMarkdown'>;

/** Makes the collection of all that was read into a folder, step by step. Throws a MakingError. */
export async function makeWhole(folder: JobFolder, options: Options): Promise<Made> {
  return folder.job.made ?? (folder.job.compiled > 0 ? checkTaken(folder, options) : compileRead(folder, options));
}

/** Compiles the records that were read. */
async function compileRead(folder: JobFolder, { tell }: Options): Promise<Made> {
  for (;;) {
    const { state: before } = folder.job;
    if (before === null || before.records === 0) throw new MakingError('faultNoRecords');
    tell({ phase: 'compiling', ...progressOf(before), records: before.records });
    const files = new Map<string, Uint8Array>();
    const write = async (path: string, bytes: Uint8Array) => void files.set(path, bytes);
    const state = await nextStep(before, folder.spill, write);
    if (state === null) {
      const header = await writeLast(before, folder.spill, write);
      return finish(folder, { header, bytes: folder.job.bytes + sizeOf(files) }, files);
    }
    await folder.save({ state }, files);
  }
}

/** Checks the files of a compiled collection that were taken, and stores them under their plain names. */
async function checkTaken(folder: JobFolder, { tell, keepsMarkdown }: Options): Promise<Made> {
  const top = await folder.takenFile(HEADER);
  if (top === null) throw new MakingError('faultDamaged', HEADER);
  const header = checkHeader(top);
  // Where a record is added to one's own, all are made anew of their Markdown.
  if (keepsMarkdown && folder.job.markdown < header.records) throw new MakingError('faultNoMarkdown');
  const listed = await checkLists(header, (list) => takenFile(folder, list));
  for (let at = folder.job.checked; at < listed.length; at += FILES_IN_STEP) {
    tell({ phase: 'storing', done: at, of: listed.length });
    const files = new Map<string, Uint8Array>();
    for (const file of listed.slice(at, at + FILES_IN_STEP)) {
      files.set(file.path, await checkFile(await takenFile(folder, file), file));
    }
    await folder.save({ checked: at + FILES_IN_STEP }, files);
  }
  return finish(folder, { header, bytes: folder.job.bytes + top.length }, new Map([[HEADER, top]]));
}

async function finish(folder: JobFolder, made: Made, files: ReadonlyMap<string, Uint8Array>): Promise<Made> {
  await folder.save({ made }, files);
  return made;
}

async function takenFile(folder: JobFolder, file: ListedFile): Promise<Uint8Array | null> {
  for (const name of namesOf(file)) {
    const bytes = await folder.takenFile(name);
    if (bytes !== null) return bytes;
  }
  return null;
}
