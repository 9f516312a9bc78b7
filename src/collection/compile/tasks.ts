import { addSlice } from './add-slice.ts';
import type { CompileOptions, CompileState } from './compile-state.ts';
import type { WriteFile } from './compiled-files.ts';
import { type Measure, measure } from './measure.ts';
import { mergeParts } from './merge-parts.ts';
import { planOf } from './plan.ts';
import type { Spill } from './spill.ts';
import { type Slice, type WrittenSlice, writeBuckets } from './write-buckets.ts';

/** The work of one step, which needs no state: several can be done at once, in several threads. */
export type Task = { kind: 'measure'; partition: number; options: CompileOptions } | ({ kind: 'slice' } & Slice);

/** What came of a task. */
export type Done = { kind: 'measure'; measure: Measure } | ({ kind: 'slice' } & WrittenSlice);

/** All tasks that can be done now, in the order in which withDone takes them. None where writeLast is what is left. */
export function tasksOf(state: CompileState): Task[] {
  const { options, measures, slices } = state;
  const partitions = 2 ** options.partitionBits;
  if (measures.length < partitions) {
    return from(measures.length, partitions).map((partition) => ({ kind: 'measure', partition, options }));
  }
  const plan = planOf(state);
  return from(slices, 2 ** plan.sliceBits).map((slice) => ({ kind: 'slice', slice, plan }));
}

const from = (start: number, end: number): number[] => Array.from({ length: end - start }, (_, at) => start + at);

/** Does a task. */
export async function doTask(task: Task, spill: Spill, write: WriteFile): Promise<Done> {
  if (task.kind === 'slice') return { kind: 'slice', ...(await writeBuckets(task, spill, write)) };
  const lines = mergeParts(await spill.read(task.partition));
  return { kind: 'measure', measure: measure(lines, task.options) };
}

/** The state after the first of its tasks. */
export async function withDone(state: CompileState, done: Done, write: WriteFile): Promise<CompileState> {
  if (done.kind === 'slice') return addSlice(state, done, write);
  return { ...state, measures: [...state.measures, done.measure] };
}
