import type { ArticleRecord, RelatedLink } from '../record/article-record.ts';
import { compileRecord, toListing } from './compile-record.ts';
import type { CompiledLink, Entry, Listing } from './entry.ts';
import { newestFirst } from './newest-first.ts';
import { keysOf } from './record-keys.ts';
import { videoAddress } from './video-address.ts';

/** Most records that a page is told to be listed by. The most listed real page is listed by 24. */
const MOST_LISTINGS = 100;

/** A record and its id: its path in the collection without `.md`. */
export interface NamedRecord {
  id: string;
  record: ArticleRecord;
}

/** Everything that the records say, by article key: what stands at an address, and who lists it as related. */
export function collectEntries(records: readonly NamedRecord[]): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const compiled = records.map(({ id, record }) => {
    const keys = keysOf(record);
    return { keys, related: record.related ?? [], record: compileRecord(id, record, keys) };
  });
  for (const { keys, related, record } of compiled.sort((a, b) => newestFirst(a.record, b.record))) {
    for (const key of keys) {
      const entry = entryAt(entries, key);
      entry.records = [...(entry.records ?? []), record];
    }
    for (const link of related) list(entries, link, record.related ?? [], toListing(record), keys);
  }
  return entries;
}

/** Enters a related link under each of its own keys. Newest records come first, so the first to speak of a link is the one to believe. */
function list(
  entries: Map<string, Entry>,
  link: RelatedLink,
  merged: readonly CompiledLink[],
  listing: Listing,
  own: ReadonlySet<string>,
): void {
  const video = videoAddress(link);
  const address = link.webUrl ?? video;
  const compiled = merged.find(({ title, webUrl }) => webUrl === address || title === link.title);
  if (compiled === undefined) return;
  for (const key of keysOf({ ...link, ...(address && { webUrl: address }) })) {
    if (own.has(key)) continue;
    const entry = entryAt(entries, key);
    entry.link ??= compiled;
    entry.listedBy ??= [];
    const isKnown = entry.listedBy.some(({ id }) => id === listing.id);
    if (!isKnown && entry.listedBy.length < MOST_LISTINGS) entry.listedBy.push(listing);
  }
}

function entryAt(entries: Map<string, Entry>, key: string): Entry {
  const entry = entries.get(key) ?? {};
  entries.set(key, entry);
  return entry;
}
