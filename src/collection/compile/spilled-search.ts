import { firstBits } from '../bucket-path.ts';
import { keyHash } from '../key-hash.ts';
import type { NamedRecord } from '../named-record.ts';
import { searchBuilder } from '../search/search-builder.ts';
import { toSearchLine } from '../search/search-line.ts';
import { blockLines } from './block-lines.ts';
import type { CompileState } from './compile-state.ts';
import type { CompiledFile } from './compiled-files.ts';
import type { Block, Spill } from './spill.ts';

/** What the search needs of records, spilled to partitions of its own, behind those of the keys. */
export function searchBlocks(records: readonly NamedRecord[], partitionBits: number): Block[] {
  const lines = blockLines();
  for (const named of records) {
    const partition = 2 ** partitionBits + firstBits(keyHash(named.id), partitionBits);
    lines.add(partition, `${toSearchLine(named)}\n`);
  }
  return lines.blocks();
}

/** The search files of all records that were added. */
export async function searchFiles({ options }: Pick<CompileState, 'options'>, spill: Spill): Promise<CompiledFile[]> {
  const builder = searchBuilder();
  const decoder = new TextDecoder();
  const partitions = 2 ** options.partitionBits;
  for (let partition = partitions; partition < 2 * partitions; partition++) {
    for (const block of await spill.read(partition)) {
      for (const line of decoder.decode(block).split('\n')) {
        if (line !== '') builder.addLine(line);
      }
    }
  }
  return Array.from(builder.files(), ([path, bytes]) => ({ path, bytes }));
}
