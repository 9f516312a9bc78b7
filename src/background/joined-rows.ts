import { articleKey } from '../address/article-key.ts';
import type { Listing } from '../collection/entry.ts';
import type { FoundRow } from '../messages/found-records.ts';

/** A record that a collection has. */
export interface RecordOf {
  listing: Listing;
  /** The collection's name. */
  collection: string;
}

/** Joins what several collections have of one address. Within one collection, two records of one address are two. */
export function joinedRows(records: readonly RecordOf[]): FoundRow[] {
  const rows: FoundRow[] = [];
  const byAddress = new Map<string, FoundRow>();
  for (const { listing, collection } of records) {
    const key = (listing.webUrl && articleKey(listing.webUrl)) ?? '';
    const known = byAddress.get(key);
    if (known !== undefined && !known.collections.includes(collection)) known.collections.push(collection);
    else {
      const row = { listing, collections: [collection] };
      rows.push(row);
      if (key !== '') byAddress.set(key, row);
    }
  }
  return rows;
}
