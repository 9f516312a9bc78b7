import { expect, test } from 'vitest';
import type { BucketSizes } from '../../../src/collection/compile/bucket-sizes.ts';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import { memorySpill } from '../../../src/collection/compile/spill.ts';
import { doTask, tasksOf } from '../../../src/collection/compile/tasks.ts';

/** Of a partition whose buckets are too large with any number of bits. */
const sizes = Array.from({ length: 23 }, (): BucketSizes => {
  return { used: 1, large: 1, inLarge: 1, fewest: 1, most: 1, largest: 1 };
});
const measure = { keys: 100, known: 100, bytes: 2 ** 20, crowds: [], sizes };

test.each([
  ['four partitions to be measured', 0, 0, ['measure 0', 'measure 1', 'measure 2', 'measure 3']],
  ['those that are left of them', 2, 0, ['measure 2', 'measure 3']],
  ['four slices to be written, once all are measured', 4, 0, ['slice 0', 'slice 1', 'slice 2', 'slice 3']],
  ['those that are left of these', 4, 1, ['slice 1', 'slice 2', 'slice 3']],
  ['none', 4, 4, []],
])('what can be done at once is %s', (_, measured, slices, tasks) => {
  const state = startCompile({ name: 'A' }, { partitionBits: 2 });
  const found = tasksOf({ ...state, measures: Array(measured).fill(measure), slices });
  expect(found.map((task) => `${task.kind} ${task.kind === 'measure' ? task.partition : task.slice}`)).toEqual(tasks);
});

test('what came of a task says of which kind it was', async () => {
  const { options } = startCompile({ name: 'A' });
  const done = await doTask({ kind: 'measure', partition: 0, options }, memorySpill(), async () => undefined);
  expect(done).toMatchObject({ kind: 'measure', measure: { keys: 0 } });
});
