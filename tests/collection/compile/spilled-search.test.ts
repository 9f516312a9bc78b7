import { expect, test } from 'vitest';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import { memorySpill } from '../../../src/collection/compile/spill.ts';
import { searchBlocks, searchFiles } from '../../../src/collection/compile/spilled-search.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import { madeRecords } from '../made-collection.ts';

test.each([0, 2])('what the search needs lies behind 2 ** %d partitions of keys, in as many', async (partitionBits) => {
  const records = madeRecords(Array.from({ length: 50 }, (_, at) => ({ title: `Muon ${at}` })));
  const blocks = searchBlocks(records, partitionBits);
  const places = Array.from({ length: 2 ** partitionBits }, (_, at) => 2 ** partitionBits + at);
  expect(blocks.map(({ partition }) => partition).sort((a, b) => a - b)).toEqual(places);

  const spill = memorySpill();
  await spill.append(blocks);
  const read: number[] = [];
  const reading = {
    ...spill,
    read(partition: number) {
      read.push(partition);
      return spill.read(partition);
    },
  };
  const files = await searchFiles(startCompile({ name: 'A' }, { partitionBits }), reading);
  expect(read).toEqual(places);
  expect(new Map(files.map(({ path, bytes }) => [path, bytes]))).toEqual(buildSearchIndex(records));
});
