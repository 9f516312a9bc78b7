import { compileRecord, toListing } from '../compile-record.ts';
import type { CompiledLink, CompiledRecord } from '../entry.ts';
import { compileLink } from '../merge-related.ts';
import type { NamedRecord } from '../named-record.ts';
import { pageWithoutQuery } from '../page-without-query.ts';
import { addressesOf } from '../record-keys.ts';
import { rememberedKeys } from './remembered.ts';

/**
 * What one record says about one article key, as a line of text that can be kept anywhere until all is known of the key.
 * Its fields stand between tabs, which no JSON holds: the key, the record's date or nothing, its id, then one of
 *
 *     r  the compiled record: it lies at this key
 *     q  a query: a record lies at this key with this query
 *     l  the link and the listing: the record lists this key as related
 */
export interface Part {
  key: string;
  line: string;
}

/** All parts of a record, in the order in which they are to be merged, and the record as the buckets hold it. */
export function partsOf({ id, record }: NamedRecord): { parts: Part[]; compiled: CompiledRecord } {
  const keys = rememberedKeys(record);
  const links = (record.related ?? []).map(compileLink);
  const compiled = compileRecord(id, record, keys, links);
  const texts = new Map(links.map((link) => [link, JSON.stringify(link)]));
  const whose = `${record.publishedDateTime ?? ''}\t${JSON.stringify(id)}`;
  const parts: Part[] = [];
  const add = (key: string, what: string) => parts.push({ key, line: `${JSON.stringify(key)}\t${whose}\t${what}\n` });

  const own = recordText(compiled, texts);
  for (const key of keys) {
    add(key, `r\t${own}`);
    const found = pageWithoutQuery(key);
    if (found !== null) add(found.page, `q\t${JSON.stringify(found.query)}`);
  }

  const listing = record.related && JSON.stringify(toListing(compiled));
  for (const [at, link] of (record.related ?? []).entries()) {
    const shown = links[at] ?? link;
    const linkKeys = rememberedKeys({ ...link, ...shown });
    for (const key of linkKeys) if (!keys.has(key)) add(key, `l\t${texts.get(shown)}\t${listing}`);
  }
  return { parts, compiled };
}

/** A record's JSON. Of most of its links the text is known, and a link's text is half of a record's. */
function recordText({ related, ...record }: CompiledRecord, texts: ReadonlyMap<CompiledLink, string>): string {
  const text = JSON.stringify(record);
  if (related === undefined) return text;
  return `${text.slice(0, -1)},"related":[${related.map((link) => texts.get(link) ?? JSON.stringify(link)).join()}]}`;
}

/** Sorts a record's own addresses from those of its related links, for the button's list. */
export function addressesIn({ record }: NamedRecord): { own: string[]; related: string[] } {
  return { own: addressesOf(record), related: (record.related ?? []).flatMap(addressesOf) };
}
