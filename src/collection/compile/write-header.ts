import { BUTTON_ADDRESSES, MOST_ADDRESSES } from '../button-addresses.ts';
import { type CollectionHeader, FORMAT } from '../collection-header.ts';
import { digest } from '../digest.ts';
import { qualitySpread } from '../quality-spread.ts';
import { sum } from './choose-bits.ts';
import type { CompileState } from './compile-state.ts';
import { type CompiledFile, list, toBytes, type WriteFile, writeFiles, writeLists } from './compiled-files.ts';
import { addressList } from './newest-addresses.ts';
import { planOf } from './plan.ts';

/**
 * Writes what is left and then `collection.json`. The collection is whole once that is there. `made` are files that were
 * made of the records beside the buckets, in a directory of their own (`search/terms.txt`): they are listed as all others.
 */
export async function writeHeader(
  state: CompileState,
  write: WriteFile,
  made: readonly CompiledFile[],
): Promise<CollectionHeader> {
  const { bits, filterBits } = planOf(state);
  const button = { path: BUTTON_ADDRESSES, bytes: toBytes(addressList(state.newest, MOST_ADDRESSES)) };
  const unlisted = list(state.unlisted, await writeFiles([button, ...made], write));
  const { directories } = await writeLists({ ...state, unlisted }, () => false, write);
  const facts = {
    ...state.info,
    records: state.records,
    keys: sum(state.measures, 'known'),
    bits,
    quality: qualitySpread(state.qualities),
    ...(filterBits !== null && { filter: { bits: filterBits } }),
    directories,
  };
  const header: CollectionHeader = { format: FORMAT, version: await digest(toBytes(facts)), ...facts };
  await write('collection.json', new TextEncoder().encode(toText(header)));
  return header;
}

/** One field a line: to be read by people, and still small. */
function toText(header: CollectionHeader): string {
  const lines = Object.entries(header).map(([name, value]) => ` ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}
