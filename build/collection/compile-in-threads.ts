import path from 'node:path';
import { addBatch } from '../../src/collection/compile/add-records.ts';
import { type CompileState, startCompile } from '../../src/collection/compile/compile-state.ts';
import { progressOf, writeLast } from '../../src/collection/compile/steps.ts';
import { tasksOf, withDone } from '../../src/collection/compile/tasks.ts';
import type { FolderOptions, Tell } from './compile-folder.ts';
import { fileSpill } from './file-spill.ts';
import { fileWriter } from './file-writer.ts';
import type { ListedRecords } from './list-records.ts';
import { inChunks, type OnProgress } from './read-folder.ts';
import { openThreads, type Threads } from './threads.ts';
import type { UnfinishedFolder, WrittenFolder } from './write-folder.ts';

/** Compiles listed records in several threads, with all that does not fit into memory in temporary files. */
export async function compileInThreads(
  { info, files }: ListedRecords,
  unfinished: UnfinishedFolder,
  { options, onRead, onWrite }: FolderOptions,
  tell: Tell,
): Promise<WrittenFolder> {
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

/** All steps of a compile once its parts are in their files. */
export async function finishInThreads(
  added: CompileState,
  unfinished: UnfinishedFolder,
  threads: Threads,
  onWrite?: OnProgress | undefined,
): Promise<WrittenFolder> {
  const { writer } = unfinished;
  const { write, written } = fileWriter(writer);
  let state = added;
  for (let tasks = tasksOf(state); tasks.length > 0; tasks = tasksOf(state)) {
    const asked = tasks.map((task) => ({ task, parts: partsIn(unfinished), writer }));
    for await (const one of threads.each('task', asked)) {
      state = await withDone(state, one.done, write);
      written.files += one.written.files;
      written.bytes += one.written.bytes;
      const { done, of } = progressOf(state);
      onWrite?.(done, of);
    }
  }
  const header = await writeLast(state, fileSpill(partsIn(unfinished)), write);
  return { header, ...written };
}
