import { MOST_ADDRESSES } from '../button-addresses.ts';
import type { NamedRecord } from '../named-record.ts';
import { type Batch, toBatch } from './batch.ts';
import type { CompileState } from './compile-state.ts';
import { withMore } from './newest-addresses.ts';
import type { Spill } from './spill.ts';

/** The step that adds records; their ids must be different. */
export function addRecords(state: CompileState, spill: Spill, records: readonly NamedRecord[]): Promise<CompileState> {
  return addBatch(state, spill, toBatch(records, state.options.partitionBits));
}

/** The step that adds records which were cut into parts elsewhere, for as many partitions. */
export async function addBatch(state: CompileState, spill: Spill, batch: Batch): Promise<CompileState> {
  await spill.append(batch.blocks);
  const qualities = new Map(state.qualities);
  for (const [quality, count] of batch.qualities) qualities.set(quality, (qualities.get(quality) ?? 0) + count);
  return {
    ...state,
    records: state.records + batch.records,
    qualities,
    newest: withMore(state.newest, batch.newest, MOST_ADDRESSES),
  };
}
