import { expect, test } from 'vitest';
import { bucketPath } from '../../../src/collection/bucket-path.ts';
import { addSlice } from '../../../src/collection/compile/add-slice.ts';
import type { BucketSizes } from '../../../src/collection/compile/bucket-sizes.ts';
import { type CompileState, startCompile } from '../../../src/collection/compile/compile-state.ts';
import { type Hashes, isInBlock } from '../../../src/collection/filter/filter-block.ts';

/** Too large while there are fewer than 12 bits. */
const sizes = Array.from({ length: 23 }, (_, more): BucketSizes => {
  const large = more + 2 < 12 ? 1 : 0;
  return { used: 1, large, inLarge: large, fewest: 1, most: 1, largest: 1 };
});

/** A collection of as many keys as two filter blocks take, of 4 slices and 4,096 buckets in 4 directories. */
const measured: CompileState = {
  ...startCompile({ name: 'Made' }, { partitionBits: 2, filter: 'always' }),
  measures: Array.from({ length: 4 }, () => ({ keys: 10_000, known: 0, bytes: 2 ** 20, crowds: [], sizes })),
};

const hashesOf = (slice: number): Hashes[] =>
  [0, 1, 2].map((at) => [(slice * 2 ** 30 + at * 12_345) >>> 0, 77 + slice]);

test('a filter block and a list of digests are written with the slice that ends them, and none before', async () => {
  const files = new Map<string, Uint8Array>();
  const seen: { wrote: string[]; kept: number; open: string[] }[] = [];
  let state = measured;
  for (let slice = 0; slice < 4; slice++) {
    files.clear();
    const path = bucketPath(slice * 1024, 12);
    const done = { listed: [{ path, digest: `digest ${slice}` }], hashes: hashesOf(slice) };
    state = await addSlice(state, done, async (name, bytes) => void files.set(name, bytes));
    seen.push({ wrote: [...files.keys()], kept: state.hashes.length, open: Object.keys(state.unlisted) });
    const block = files.get(`filter/${slice >> 1}.bin`);
    if (block)
      for (const its of [slice - 1, slice]) expect(hashesOf(its).every((key) => isInBlock(block, key))).toBe(true);
  }
  const lists = [0, 1, 2, 3].map((directory) => `buckets/${directory}/digests.json`);
  expect(seen).toEqual([
    { wrote: [lists[0]], kept: 3, open: [] },
    { wrote: ['filter/0.bin', lists[1]], kept: 0, open: ['filter'] },
    { wrote: [lists[2]], kept: 3, open: ['filter'] },
    { wrote: ['filter/1.bin', lists[3]], kept: 0, open: ['filter'] },
  ]);
  expect(Object.keys(state.unlisted.filter ?? {})).toEqual(['0.bin', '1.bin']);
  expect(Object.keys(state.directories)).toEqual(['buckets/0', 'buckets/1', 'buckets/2', 'buckets/3']);
});

test('a slice that ends two filter blocks writes both', async () => {
  const most = (more: number) => (more < 1 ? 30_000 : 1);
  const large = {
    ...measured,
    measures: measured.measures.map((one) => ({
      ...one,
      keys: 25_000,
      sizes: sizes.map((its, more) => ({ ...its, most: most(more) })),
    })),
  };
  const files = new Map<string, Uint8Array>();
  const write = async (name: string, bytes: Uint8Array) => void files.set(name, bytes);
  const low: Hashes = [1, 2];
  const high: Hashes = [2 ** 29 + 500, 77];
  await addSlice(large, { listed: [], hashes: [low, high] }, write);
  const blocks = ['filter/0.bin', 'filter/1.bin'].map((path) => files.get(path) ?? new Uint8Array());
  expect(blocks.map((block) => [low, high].map((key) => isInBlock(block, key)))).toEqual([
    [true, false],
    [false, true],
  ]);
});
