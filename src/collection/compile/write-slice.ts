import { bucketNumber, bucketPath, firstBits } from '../bucket-path.ts';
import { filterBlock, type Hashes } from '../filter/filter-block.ts';
import { filterPath } from '../filter/filter-path.ts';
import { secondHash } from '../filter/second-hash.ts';
import { keyHash } from '../key-hash.ts';
import type { CompileState } from './compile-state.ts';
import { type CompiledFile, type Directories, type WriteFile, writeFiles, writeLists } from './compiled-files.ts';
import { type Line, mergeParts } from './merge-parts.ts';
import { planOf } from './plan.ts';
import type { Spill } from './spill.ts';

/** The step that writes the buckets of the next slice, partition by partition, and the filter blocks that are whole by then. */
export async function writeSlice(state: CompileState, spill: Spill, write: WriteFile): Promise<CompileState> {
  const { bits, filterBits, sliceBits } = planOf(state);
  const { partitionBits } = state.options;
  const partitions = 2 ** (partitionBits - sliceBits);
  const hashes = [...state.hashes];
  let directories: Directories = state;
  let waiting: Line[] = [];
  let written = numberAt(state.slices, sliceBits, bits);
  for (let partition = state.slices * partitions; partition < (state.slices + 1) * partitions; partition++) {
    const lines = mergeParts(await spill.read(partition));
    if (filterBits !== null) for (const { key } of lines) hashes.push([keyHash(key), secondHash(key)]);
    waiting = waiting.concat(lines);
    const whole = numberAt(partition + 1, partitionBits, bits);
    if (whole === written) continue;
    directories = await writeFiles(directories, buckets(waiting, bits, written, whole), write);
    waiting = [];
    written = whole;
  }
  const slices = state.slices + 1;
  const [from, to] = [state.slices, slices].map((slice) => numberAt(slice, sliceBits, filterBits ?? 0));
  const blocks = filterBits === null ? [] : filterBlocks(hashes, filterBits, from ?? 0, to ?? 0);
  directories = await writeFiles(directories, blocks, write);
  return {
    ...state,
    slices,
    hashes: hashes.filter(([first]) => firstBits(first, filterBits ?? 0) >= (to ?? 0)),
    ...(await writeLists(directories, (directory) => isUnfinished(directory, written, bits), write)),
  };
}

/** Whether more files may come into a directory after the first `written` buckets. */
function isUnfinished(directory: string, written: number, bits: number): boolean {
  if (!directory.startsWith('buckets/')) return true;
  return written < 2 ** bits && bucketPath(written, bits).startsWith(`${directory}/`);
}

/** The number that begins where `number` does, if there are 2 to the power of `to` instead of `from`; rounded down. */
const numberAt = (number: number, from: number, to: number): number => Math.floor(number * 2 ** (to - from));

/** Every bucket is written, empty ones too: a missing file then always means damage. */
function buckets(lines: readonly Line[], bits: number, from: number, to: number): CompiledFile[] {
  const encoder = new TextEncoder();
  const texts = cut(lines, ({ key }) => bucketNumber(key, bits), from, to);
  return texts.map((bucket, at) => {
    const text = `{${bucket
      .map((line) => line.text)
      .sort()
      .join(',\n')}}\n`;
    return { path: bucketPath(from + at, bits), bytes: encoder.encode(text) };
  });
}

function filterBlocks(hashes: readonly Hashes[], bits: number, from: number, to: number): CompiledFile[] {
  return cut(hashes, ([first]) => firstBits(first, bits), from, to).map((keys, at) => ({
    path: filterPath(from + at, bits),
    bytes: filterBlock(keys),
  }));
}

/** Items by their number, which is at least `from` and less than `to`. */
function cut<T>(items: readonly T[], numberOf: (item: T) => number, from: number, to: number): T[][] {
  const groups: T[][] = Array.from({ length: to - from }, () => []);
  for (const item of items) groups[numberOf(item) - from]?.push(item);
  return groups;
}
