import { articleKey } from '../address/article-key.ts';
import type { CollectionHeader } from './collection-header.ts';
import type { CompiledLink, CompiledRecord, Entry, Listing } from './entry.ts';
import { fittingKey } from './fitting-key.ts';
import { matchReason } from './match-reason.ts';
import { pageWithoutQuery } from './page-without-query.ts';
import type { ReadBucket } from './read-bucket.ts';
import { readEntry } from './read-entry.ts';
import { trustedClaims } from './trusted-claims.ts';

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
  /** Whether it may hold a key: where reading a bucket costs more than looking into a filter. No is certain. */
  mayHold?: (key: string) => Promise<boolean>;
}

/**
 * What the collection knows of the page at `address`, by the best tier that knows it; null for nothing. `claims` are the
 * addresses that the page names as its own, best first: they are asked only where the address leads to no record. Throws
 * a DamagedFileError.
 */
export async function findMatches(
  { header, readBucket, mayHold }: OpenCollection,
  address: string,
  claims: readonly string[] = [],
): Promise<Found | null> {
  const entryOf: EntryOf = async (key) =>
    key === null || (await mayHold?.(key)) === false ? null : readEntry(readBucket, header.bits, key);
  const key = articleKey(address);

  // The page's own address
  const entry = await entryOf(key);
  let own = ownOf(entry, (record) => matchReason(address, record));
  let listing = entry;

  // What the page says of itself
  if (own.length === 0) {
    const claimed = await claimedEntries(trustedClaims(address, claims), key, entryOf);
    const known = claimed.find(({ records }) => records);
    if (known) own = ownOf(known, () => known.reason);
    if (!listing?.listedBy) listing = claimed.find(({ listedBy }) => listedBy) ?? null;
  }

  // Its address without parameters that nobody knows
  if (own.length === 0 && entry === null) own = ownOf(await entryButForParameters(key, entryOf), () => 'parameters');

  // Who lists it as related
  const { link = null, listedBy = [] } = listing ?? {};
  return own.length === 0 && listedBy.length === 0 ? null : { own, link, listedBy };
}

type EntryOf = (key: string | null) => Promise<Entry | null>;

function ownOf(entry: Entry | null, reason: (record: CompiledRecord) => MatchReason): Found['own'] {
  return (entry?.records ?? []).map((record) => ({ reason: reason(record), record }));
}

/** The entry of the one record key that is `key` but for parameters that look like no identity: at most two reads. */
async function entryButForParameters(key: string | null, entryOf: EntryOf): Promise<Entry | null> {
  const asked = key === null ? null : pageWithoutQuery(key);
  const atPath = asked && (await entryOf(asked.page));
  const fitting = atPath && fittingKey(asked, atPath);
  return fitting === asked?.page ? atPath : entryOf(fitting);
}

/** What stands at a key that the page claims. */
interface ClaimedEntry extends Entry {
  reason: 'claimed' | 'doi';
}

/** The entries of the keys that claims add to the page's own, in the claims' order, until one has records. */
async function claimedEntries(
  claims: readonly string[],
  own: string | null,
  entryOf: EntryOf,
): Promise<ClaimedEntry[]> {
  const entries: ClaimedEntry[] = [];
  for (const key of new Set(claims.map(articleKey))) {
    const entry = key === own ? null : await entryOf(key);
    entries.push({ ...entry, reason: key?.startsWith('doi:') ? 'doi' : 'claimed' });
    if (entry?.records) break;
  }
  return entries;
}
