import { expect, test } from 'vitest';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import { planOf } from '../../../src/collection/compile/plan.ts';

const MB = 1_048_576;

test('a compile that is told nothing aims at buckets of 64 KB, and takes what has more than 64 MB for large', () => {
  expect(startCompile({ name: 'A' }).options).toEqual({
    partitionBits: 0,
    fewestKeys: 0,
    bucketSize: 65_536,
    filter: 'large',
    largeFrom: 64 * MB,
  });
});

const sizes = [4, 2, 1].map((used) => ({ used, large: 5 - used, inLarge: 0, fewest: used, most: 1, largest: 1 }));

test.each([
  [64 * MB, 'large', { filterBits: null }],
  [64 * MB + 1, 'large', { filterBits: 0 }],
  [1, 'always', { filterBits: 0 }],
] as const)('of %d bytes, and with a filter %s, is planned %j', (bytes, filter, plan) => {
  const state = startCompile({ name: 'A' }, { filter });
  expect(planOf({ ...state, measures: [{ keys: 1, known: 1, bytes, sizes, crowds: [] }] })).toMatchObject(plan);
});
