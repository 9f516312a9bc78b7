import type { CollectionInfo } from './collection-facts.ts';
import type { CollectionHeader } from './collection-header.ts';
import { addRecords } from './compile/add-records.ts';
import { type CompileOptions, startCompile } from './compile/compile-state.ts';
import type { WriteFile } from './compile/compiled-files.ts';
import { memorySpill } from './compile/spill.ts';
import { finishCompile } from './compile/steps.ts';
import type { NamedRecord } from './named-record.ts';

/**
 * Compiles records into a collection that is read one small file a page, whatever its size, all in memory. Equal records
 * and info give equal bytes, in any order and on any machine. `collection.json` is written last: it is whole once that is
 * there. What does not fit into memory is compiled by the same steps with another spill: see compile/.
 */
export async function compile(
  records: readonly NamedRecord[],
  info: CollectionInfo,
  write: WriteFile,
  options?: Partial<CompileOptions>,
): Promise<CollectionHeader> {
  const spill = memorySpill();
  const state = await addRecords(startCompile(info, options), spill, records);
  return finishCompile(state, spill, write);
}
