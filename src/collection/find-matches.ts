import { articleKey } from '../address/article-key.ts';
import type { CollectionHeader } from './collection-header.ts';
import type { CompiledLink, CompiledRecord, Listing } from './entry.ts';
import { matchReason } from './match-reason.ts';
import type { ReadBucket } from './read-bucket.ts';
import { readEntry } from './read-entry.ts';

/** How a match was found, best first. `amp`: by the article's AMP address; `claimed`: by an address that the page itself names. */
export type MatchReason = 'address' | 'amp' | 'claimed' | 'doi' | 'parameters' | 'related';

/** What a collection knows of a page: records of the page itself, and records that list the page as related. */
export interface Found {
  own: { reason: MatchReason; record: CompiledRecord }[];
  link: CompiledLink | null;
  listedBy: Listing[];
}

/** A compiled collection that can be asked. */
export interface OpenCollection {
  header: CollectionHeader;
  readBucket: ReadBucket;
}

/** What the collection knows of the page at `address`; null for nothing. Throws a DamagedFileError. */
export async function findMatches({ header, readBucket }: OpenCollection, address: string): Promise<Found | null> {
  const key = articleKey(address);
  const entry = key === null ? null : await readEntry(readBucket, header.bits, key);
  if (entry === null) return null;
  const own = (entry.records ?? []).map((record) => ({ reason: matchReason(address, record), record }));
  return { own, link: entry.link ?? null, listedBy: entry.listedBy ?? [] };
}
