import type { CollectionHeader } from '../collection-header.ts';
import type { CompileState } from './compile-state.ts';
import type { WriteFile } from './compiled-files.ts';
import { planOf } from './plan.ts';
import type { Spill } from './spill.ts';
import { searchFiles } from './spilled-search.ts';
import { doTask, tasksOf, withDone } from './tasks.ts';
import { writeHeader } from './write-header.ts';

/**
 * The next step once all records are added: measures a partition, or writes a slice. Null where writeLast is what is
 * left. A step that did not come to its end can be done again.
 */
export async function nextStep(state: CompileState, spill: Spill, write: WriteFile): Promise<CompileState | null> {
  const [task] = tasksOf(state);
  return task === undefined ? null : withDone(state, await doTask(task, spill, write), write);
}

/** The last step: makes the search files, then writes what is left and `collection.json`. */
export async function writeLast(state: CompileState, spill: Spill, write: WriteFile): Promise<CollectionHeader> {
  return writeHeader(state, write, await searchFiles(state, spill));
}

/** How far a compile is, once all records are added. The number of slices is known when all partitions are measured. */
export function progressOf(state: CompileState): { done: number; of: number } {
  const partitions = 2 ** state.options.partitionBits;
  const isMeasured = state.measures.length === partitions;
  const share = isMeasured ? state.slices / 2 ** planOf(state).sliceBits : 0;
  return { done: state.measures.length + Math.round(partitions * share), of: 2 * partitions };
}

/** All steps once all records are added. */
export async function finishCompile(state: CompileState, spill: Spill, write: WriteFile): Promise<CollectionHeader> {
  return writeLast(await doSteps(state, spill, write), spill, write);
}

/** All of them but the last. */
export async function doSteps(
  state: CompileState,
  spill: Spill,
  write: WriteFile,
  onProgress?: ((done: number, of: number) => void) | undefined,
): Promise<CompileState> {
  let done = state;
  for (let next: CompileState | null = state; next !== null; next = await nextStep(done, spill, write)) {
    done = next;
    const { done: steps, of } = progressOf(done);
    onProgress?.(steps, of);
  }
  return done;
}
