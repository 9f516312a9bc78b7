import type { CollectionHeader } from '../../src/collection/collection-header.ts';
import { addRecords } from '../../src/collection/compile/add-records.ts';
import { type CompileOptions, startCompile } from '../../src/collection/compile/compile-state.ts';
import type { Crowd } from '../../src/collection/compile/record-room.ts';
import { memorySpill } from '../../src/collection/compile/spill.ts';
import { doSteps, writeLast } from '../../src/collection/compile/steps.ts';
import { formatProblem, type Problem } from '../../src/record/problem.ts';
import { compileInThreads } from './compile-in-threads.ts';
import { crowdProblems } from './crowds.ts';
import { fileWriter } from './file-writer.ts';
import { type ListedRecords, listRecords } from './list-records.ts';
import { NoRecordsError } from './no-records.ts';
import { readFiles } from './read-files.ts';
import type { OnProgress } from './read-folder.ts';
import { type UnfinishedFolder, type WrittenFolder, writeFolder } from './write-folder.ts';

/** From so many files on, threads and temporary files are worth their start; fewer fit into memory. */
const MANY = 2000;

/** How a folder is compiled. */
export interface FolderOptions {
  /** For a static host: under hosted names, and in buckets of at least 100 keys where it is large. Else for this computer. */
  isHosted: boolean;
  options?: Partial<CompileOptions>;
  onRead?: OnProgress | undefined;
  onWrite?: OnProgress | undefined;
}

/** Records that were compiled, and the keys at which not all of them are kept. */
export interface CompiledRecords extends WrittenFolder {
  crowds: Crowd[];
}

/** A folder of records that was compiled. */
export interface CompiledFolder extends WrittenFolder {
  problems: Problem[];
  /** How many Markdown files have no front matter. */
  skipped: number;
}

/**
 * Compiles a folder of records into `out`, whatever its size. Records that are no good are left out and told, and so are
 * the addresses that have no room for all of theirs. Where there is
 * no good one this throws a NoRecordsError, and what stands in `out` stays.
 */
export async function buildFolder(folder: string, out: string, how: FolderOptions): Promise<CompiledFolder> {
  const listed = listRecords(folder);
  const told = { problems: [...listed.problems], skipped: 0 };
  const options = { ...(how.isHosted && { fewestKeys: 100 }), ...how.options };
  const compile = listed.files.length < MANY ? compileInMemory : compileInThreads;
  const tell: Tell = ({ problems, skipped }) => {
    for (const problem of problems) told.problems.push(problem);
    told.skipped += skipped;
  };
  const { crowds, ...written } = await writeFolder(out, how.isHosted, async (unfinished) => {
    const whole = await compile(listed, unfinished, { ...how, options }, tell);
    if (whole.header.records === 0) throw new NoRecordsError(folder, told);
    return whole;
  });
  told.problems.push(...crowdProblems(listed.files, crowds));
  return { ...written, ...told };
}

/** Compiles a folder of records that must all be good, for the package. */
export async function compileFolder(folder: string, out: string): Promise<CollectionHeader> {
  const { header, problems } = await buildFolder(folder, out, { isHosted: false });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return header;
}

/** Takes what there is to tell of some files. */
export type Tell = (told: Pick<CompiledFolder, 'problems' | 'skipped'>) => void;

async function compileInMemory(
  { info, files }: ListedRecords,
  { writer }: UnfinishedFolder,
  { options, onRead, onWrite }: FolderOptions,
  tell: Tell,
): Promise<CompiledRecords> {
  const read = readFiles(files, (done) => onRead?.(done, files.length));
  onRead?.(files.length, files.length);
  tell(read);
  const { write, written } = fileWriter(writer);
  const spill = memorySpill();
  const added = await addRecords(startCompile(info, options), spill, read.records);
  const state = await doSteps(added, spill, write, onWrite);
  const header = await writeLast(state, spill, write);
  return { header, ...written, crowds: state.measures.flatMap(({ crowds }) => crowds) };
}
