import { bucketPath, firstBits } from '../bucket-path.ts';
import { filterBlock, type Hashes } from '../filter/filter-block.ts';
import { filterPath } from '../filter/filter-path.ts';
import type { CompileState } from './compile-state.ts';
import { type CompiledFile, list, type WriteFile, writeFiles, writeLists } from './compiled-files.ts';
import { cut, numberAt } from './cut.ts';
import { planOf } from './plan.ts';
import type { WrittenSlice } from './write-buckets.ts';

/** Takes the next slice into the state, once its buckets are written: writes the filter blocks and the lists that are whole by then. */
export async function addSlice(state: CompileState, done: WrittenSlice, write: WriteFile): Promise<CompileState> {
  const { bits, filterBits, sliceBits } = planOf(state);
  const slices = state.slices + 1;
  const hashes = [...state.hashes, ...done.hashes];
  const whole = numberAt(slices, sliceBits, filterBits ?? 0);
  const blocks =
    filterBits === null ? [] : filterBlocks(hashes, filterBits, numberAt(state.slices, sliceBits, filterBits), whole);
  const unlisted = list(list(state.unlisted, done.listed), await writeFiles(blocks, write));
  const written = numberAt(slices, sliceBits, bits);
  return {
    ...state,
    slices,
    hashes: hashes.filter(([first]) => firstBits(first, filterBits ?? 0) >= whole),
    ...(await writeLists({ ...state, unlisted }, (directory) => isUnfinished(directory, written, bits), write)),
  };
}

/** Whether more files may come into a directory after the first `written` buckets. */
function isUnfinished(directory: string, written: number, bits: number): boolean {
  return !directory.startsWith('buckets/') || bucketPath(written, bits).startsWith(`${directory}/`);
}

function filterBlocks(hashes: readonly Hashes[], bits: number, from: number, to: number): CompiledFile[] {
  return cut(hashes, ([first]) => firstBits(first, bits), from, to).map((keys, at) => ({
    path: filterPath(from + at, bits),
    bytes: filterBlock(keys),
  }));
}
