import { findMatches, type OpenCollection } from '../../../src/collection/find-matches.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { addressesOf } from '../../../src/collection/record-keys.ts';
import type { Failure } from './failure-text.ts';
import type { NearMiss } from './make-near-misses.ts';
import type { Variant } from './make-variants.ts';
import type { Source } from './variant.ts';

/** All addresses of all records. */
export function sourcesOf(records: readonly NamedRecord[]): Source[] {
  return records.flatMap(({ id, record }) => addressesOf(record).map((address) => ({ id, address })));
}

/** The variants that do not lead to their record. */
export async function missedVariants(collection: OpenCollection, variants: readonly Variant[]): Promise<Failure[]> {
  const missed: Failure[] = [];
  for (const { kinds, address, id } of variants) {
    const ids = await ownIds(collection, address);
    if (!ids.includes(id)) missed.push({ kinds, address, expected: id, got: ids.join(', ') || 'nothing' });
  }
  return missed;
}

/** The near misses that lead to a record: none of them is any record's page. */
export async function wrongNearMisses(collection: OpenCollection, misses: readonly NearMiss[]): Promise<Failure[]> {
  const wrong: Failure[] = [];
  for (const { kinds, address, of } of misses) {
    const ids = await ownIds(collection, address);
    if (ids.length > 0) wrong.push({ kinds, address, expected: `nothing, near ${of}`, got: ids.join(', ') });
  }
  return wrong;
}

async function ownIds(collection: OpenCollection, address: string): Promise<string[]> {
  const found = await findMatches(collection, address);
  return (found?.own ?? []).map(({ record }) => record.id);
}
