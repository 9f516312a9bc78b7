import type { ArticleRecord } from '../record/article-record.ts';
import { rememberedDoi } from './compile/remembered.ts';
import type { CompiledLink, CompiledRecord, Listing } from './entry.ts';
import { compileLink, mergeLinks } from './merge-related.ts';
import { addressesOf } from './record-keys.ts';

/** A record as it goes into the buckets of its article `keys`. `compiled` are its related links, where they are compiled already. */
export function compileRecord(
  id: string,
  record: ArticleRecord,
  keys: ReadonlySet<string>,
  compiled?: readonly CompiledLink[],
): CompiledRecord {
  const { related = [], images = [], ...shown } = record;
  const links = mergeLinks(compiled ?? related.map(compileLink), keys);
  const doi = addressesOf(record)
    .map(rememberedDoi)
    .find((found) => found !== null);
  return {
    id,
    ...shown,
    ...(doi !== undefined && { doi }),
    ...(images.length > 0 && { images: images.slice(0, 1) }),
    ...(links.length > 0 && { related: links }),
  };
}

/** What the pages that a record lists show of it. */
export function toListing({
  id,
  title,
  webUrl,
  originalUrl,
  publishedDateTime,
  provider,
  quality,
}: CompiledRecord): Listing {
  const address = webUrl ?? originalUrl;
  return {
    id,
    title,
    ...(address && { webUrl: address }),
    ...(publishedDateTime && { publishedDateTime }),
    ...(provider && { provider }),
    ...(quality !== undefined && { quality }),
  };
}
