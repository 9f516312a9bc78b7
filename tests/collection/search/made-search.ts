import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { type CollectionSearch, openSearch } from '../../../src/collection/search/open-search.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { madeRecords } from '../made-collection.ts';

/** The search of made records whose fields are given, or of records. */
export function searchOf(records: Partial<ArticleRecord>[] | NamedRecord[]): CollectionSearch {
  const isNamed = (all: unknown[]): all is NamedRecord[] => all.every((one) => Object.hasOwn(one as object, 'record'));
  return openSearch(sourceOf(buildSearchIndex(isNamed(records) ? records : madeRecords(records))));
}

/** A source of files in memory. */
export function sourceOf(files: ReadonlyMap<string, Uint8Array>) {
  return { readFile: async (path: string) => files.get(path) ?? null };
}

/** The titles that are found for a query, best first. */
export async function titlesFor(search: CollectionSearch, query: string, limit = 20): Promise<string[]> {
  return (await search.search(query, { limit })).hits.map(({ listing }) => listing.title);
}

/** The search of records with these titles and one quality, in an order that says nothing. */
export const titled = (...titles: string[]): CollectionSearch => searchOf(titles.map((title) => ({ title })));
