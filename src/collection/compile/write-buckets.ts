import { bucketNumber, bucketPath } from '../bucket-path.ts';
import type { Hashes } from '../filter/filter-block.ts';
import { secondHash } from '../filter/second-hash.ts';
import { keyHash } from '../key-hash.ts';
import { type CompiledFile, type ListedFile, type WriteFile, writeFiles } from './compiled-files.ts';
import { cut, numberAt } from './cut.ts';
import { type Line, mergeParts } from './merge-parts.ts';
import type { Plan } from './plan.ts';
import type { Spill } from './spill.ts';

/** One slice of a collection's buckets. */
export interface Slice {
  slice: number;
  plan: Plan;
}

/** What is known of a slice that was written. */
export interface WrittenSlice {
  listed: ListedFile[];
  /** The hashes of its keys, for the filter; none where there is no filter. */
  hashes: Hashes[];
}

/** Writes the buckets of a slice, partition by partition. */
export async function writeBuckets({ slice, plan }: Slice, spill: Spill, write: WriteFile): Promise<WrittenSlice> {
  const { bits, filterBits, sliceBits, partitionBits } = plan;
  const done: WrittenSlice = { listed: [], hashes: [] };
  let waiting: Line[] = [];
  let written = numberAt(slice, sliceBits, bits);
  const end = numberAt(slice + 1, sliceBits, partitionBits);
  for (let partition = numberAt(slice, sliceBits, partitionBits); partition < end; partition++) {
    const lines = mergeParts(await spill.read(partition));
    if (filterBits !== null) for (const { key } of lines) done.hashes.push([keyHash(key), secondHash(key)]);
    waiting = waiting.concat(lines);
    const whole = numberAt(partition + 1, partitionBits, bits);
    if (whole === written) continue;
    for (const file of await writeFiles(buckets(waiting, bits, written, whole), write)) done.listed.push(file);
    waiting = [];
    written = whole;
  }
  return done;
}

/** Every bucket is written, empty ones too: a missing file then always means damage. */
function buckets(lines: readonly Line[], bits: number, from: number, to: number): CompiledFile[] {
  const encoder = new TextEncoder();
  return cut(lines, ({ key }) => bucketNumber(key, bits), from, to).map((bucket, at) => {
    const texts = bucket.map(({ text }) => text).sort();
    return { path: bucketPath(from + at, bits), bytes: encoder.encode(`{${texts.join(',\n')}}\n`) };
  });
}
