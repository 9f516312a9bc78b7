import path from 'node:path';
import { addBatch } from '../../src/collection/compile/add-records.ts';
import { type CompileState, startCompile } from '../../src/collection/compile/compile-state.ts';
import type { WriteFile } from '../../src/collection/compile/compiled-files.ts';
import { progressOf } from '../../src/collection/compile/steps.ts';
import { tasksOf, withDone } from '../../src/collection/compile/tasks.ts';
import { writeHeader } from '../../src/collection/compile/write-header.ts';
import type { CompiledRecords, FolderOptions, Tell } from './compile-folder.ts';
import { fileSpill } from './file-spill.ts';
import { fileWriter, type Written } from './file-writer.ts';
import type { ListedRecords } from './list-records.ts';
import { inChunks } from './read-files.ts';
import type { OnProgress } from './read-folder.ts';
import { openThreads, type Threads } from './threads.ts';
import type { UnfinishedFolder } from './write-folder.ts';

/** Compiles listed records in several threads, with all that does not fit into memory in temporary files. */
export async function compileInThreads(
  { info, files }: ListedRecords,
  unfinished: UnfinishedFolder,
  { options, onRead, onWrite }: FolderOptions,
  tell: Tell,
): Promise<CompiledRecords> {
  const threads = await openThreads();
  try {
    const partitionBits = partitionBitsFor(files.length);
    const spill = fileSpill(partsIn(unfinished));
    let state = startCompile(info, { ...options, partitionBits });
    let done = 0;
    const pieces = inChunks(files).map((some) => ({ files: some, partitionBits }));
    for await (const read of threads.each('read', pieces)) {
      state = await addBatch(state, spill, read.batch);
      tell(read);
      done += read.files;
      onRead?.(done, files.length);
    }
    spill.flush();
    return await finishInThreads(state, unfinished, threads, onWrite);
  } finally {
    await threads.close();
  }
}

/** Records whose parts are a partition of about 16 MB. */
const RECORDS_IN_PARTITION = 2000;

/** How many partitions so many records need, as bits. */
export function partitionBitsFor(records: number): number {
  return Math.max(0, Math.ceil(Math.log2(records / RECORDS_IN_PARTITION)));
}

/** Where the parts are spilled to. */
export function partsIn({ temporary }: UnfinishedFolder): string {
  return path.join(temporary, 'parts');
}

/** All steps of a compile once its parts are in their files. The search is made beside the buckets. */
export async function finishInThreads(
  added: CompileState,
  unfinished: UnfinishedFolder,
  threads: Threads,
  onWrite?: OnProgress | undefined,
): Promise<CompiledRecords> {
  const { write, written } = fileWriter(unfinished.writer);
  const [buckets, { made }] = await Promise.all([
    writeInThreads(added, unfinished, threads, write, onWrite),
    threads.apart('search', { options: added.options, parts: partsIn(unfinished) }),
  ]);
  const header = await writeHeader(buckets.state, write, made);
  const crowds = buckets.state.measures.flatMap((measure) => measure.crowds);
  return { header, files: written.files + buckets.files, bytes: written.bytes + buckets.bytes, crowds };
}

/** Measures and writes the buckets, with what is written beside them; what the threads wrote is counted. */
async function writeInThreads(
  added: CompileState,
  unfinished: UnfinishedFolder,
  threads: Threads,
  write: WriteFile,
  onWrite?: OnProgress | undefined,
): Promise<Written & { state: CompileState }> {
  const { writer } = unfinished;
  const done = { state: added, files: 0, bytes: 0 };
  for (let tasks = tasksOf(added); tasks.length > 0; tasks = tasksOf(done.state)) {
    const asked = tasks.map((task) => ({ task, parts: partsIn(unfinished), writer }));
    for await (const one of threads.each('task', asked)) {
      done.state = await withDone(done.state, one.done, write);
      done.files += one.written.files;
      done.bytes += one.written.bytes;
      const progress = progressOf(done.state);
      onWrite?.(progress.done, progress.of);
    }
  }
  return done;
}
