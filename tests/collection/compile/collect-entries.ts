import { compileRecord, toListing } from '../../../src/collection/compile-record.ts';
import {
  type CompiledRecord,
  type Entry,
  type Listing,
  MOST_LISTINGS,
  MOST_QUERIES,
} from '../../../src/collection/entry.ts';
import { compileLink } from '../../../src/collection/merge-related.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { newestFirst } from '../../../src/collection/newest-first.ts';
import { pageWithoutQuery } from '../../../src/collection/page-without-query.ts';
import { keysOf } from '../../../src/collection/record-keys.ts';
import type { RelatedLink } from '../../../src/record/article-record.ts';

/**
 * Everything that the records say, by article key, worked out the plain way with all records at hand: what a compile must
 * come to, however it goes about it.
 */
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
      noteQuery(entries, key);
    }
    for (const link of related) list(entries, link, toListing(record), keys);
  }
  for (const entry of entries.values()) if (entry.records) entry.records = newestThatFit(entry.records);
  return entries;
}

/** A hundred at most, and of several no more than are a million bytes. */
function newestThatFit(records: readonly CompiledRecord[]): CompiledRecord[] {
  const bytesOf = (some: readonly CompiledRecord[]) =>
    Buffer.byteLength(some.map((one) => JSON.stringify(one)).join(''));
  const kept = records.slice(0, 100);
  while (kept.length > 1 && bytesOf(kept) > 1_000_000) kept.pop();
  return kept;
}

/** Tells the entry of an article's host and path that a record lies there under a query. */
function noteQuery(entries: Map<string, Entry>, key: string): void {
  const found = pageWithoutQuery(key);
  if (found === null) return;
  const entry = entryAt(entries, found.page);
  entry.queries ??= [];
  if (entry.queries.length < MOST_QUERIES && !entry.queries.includes(found.query)) entry.queries.push(found.query);
}

/** Enters a related link under each of its own keys. Newest records come first, so the first to speak of a link is the one to believe. */
function list(entries: Map<string, Entry>, link: RelatedLink, listing: Listing, own: ReadonlySet<string>): void {
  const compiled = compileLink(link);
  for (const key of keysOf({ ...link, ...(compiled.webUrl && { webUrl: compiled.webUrl }) })) {
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
