import { firstBits } from '../bucket-path.ts';
import { MOST_ADDRESSES } from '../button-addresses.ts';
import { keyHash } from '../key-hash.ts';
import type { NamedRecord } from '../named-record.ts';
import { blockLines } from './block-lines.ts';
import { addressesIn, partsOf } from './entry-parts.ts';
import { type Candidate, newestCandidates } from './newest-addresses.ts';
import type { Block } from './spill.ts';
import { searchBlocks } from './spilled-search.ts';

/** What a compile needs to know of some records. Plain data: it can be made in another thread. */
export interface Batch {
  blocks: Block[];
  records: number;
  /** Quality → how many of the records have it. */
  qualities: Map<number, number>;
  newest: Candidate[];
}

/** Cuts records into parts for `2 ** partitionBits` partitions, and as many again of what the search needs of them. */
export function toBatch(records: readonly NamedRecord[], partitionBits: number): Batch {
  const lines = blockLines();
  const qualities = new Map<number, number>();
  for (const named of records) {
    const { parts, compiled } = partsOf(named);
    for (const { key, line } of parts) lines.add(firstBits(keyHash(key), partitionBits), line);
    const { quality } = compiled;
    if (quality !== undefined) qualities.set(quality, (qualities.get(quality) ?? 0) + 1);
  }
  return {
    blocks: [...lines.blocks(), ...searchBlocks(records, partitionBits)],
    records: records.length,
    qualities,
    newest: newestCandidates(records.map(toCandidate), MOST_ADDRESSES),
  };
}

function toCandidate(named: NamedRecord): Candidate {
  const { title, publishedDateTime = '' } = named.record;
  return { id: named.id, title, publishedDateTime, ...addressesIn(named) };
}
