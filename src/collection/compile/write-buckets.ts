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

/** Writes the buckets of a slice: those of one partition, or one that several partitions have parts of. */
export async function writeBuckets({ slice, plan }: Slice, spill: Spill, write: WriteFile): Promise<WrittenSlice> {
  const { bits, filterBits, sliceBits, partitionBits } = plan;
  const lines: Line[] = [];
  const end = numberAt(slice + 1, sliceBits, partitionBits);
  for (let partition = numberAt(slice, sliceBits, partitionBits); partition < end; partition++) {
    for (const line of mergeParts(await spill.read(partition))) lines.push(line);
  }
  const files = buckets(lines, bits, numberAt(slice, sliceBits, bits), numberAt(slice + 1, sliceBits, bits));
  const hashes = filterBits === null ? [] : lines.map(({ key }): Hashes => [keyHash(key), secondHash(key)]);
  return { listed: await writeFiles(files, write), hashes };
}

/** Every bucket is written, empty ones too: a missing file then always means damage. */
function buckets(lines: readonly Line[], bits: number, from: number, to: number): CompiledFile[] {
  const encoder = new TextEncoder();
  return cut(lines, ({ key }) => bucketNumber(key, bits), from, to).map((bucket, at) => {
    const texts = bucket.map(({ text }) => text).sort();
    return { path: bucketPath(from + at, bits), bytes: encoder.encode(`{${texts.join(',\n')}}\n`) };
  });
}
