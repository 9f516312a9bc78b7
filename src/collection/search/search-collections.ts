import { articleKey } from '../../address/article-key.ts';
import type { Listing } from '../entry.ts';
import { DamagedFileError } from '../read-bucket.ts';
import { type CollectionSearch, READ_TITLES, type SearchHit, type SearchResult } from './open-search.ts';
import { boundsOf, MOST_ROWS, type PageRequest, pageOf } from './page-of.ts';

/** A collection that is searched with others; `collection` is whatever the caller knows it by. */
export interface Searched<Collection> {
  collection: Collection;
  search: CollectionSearch;
}

/** A record that was found in some collections. */
export interface FoundRecord<Collection> {
  /** As the collection says that it fits best in. */
  listing: Listing;
  /** That collection first, then the others that have a record of the same address among their best 200. */
  collections: Collection[];
}

/** What was found in some collections. */
export interface FoundRecords<Collection> {
  found: FoundRecord<Collection>[];
  /** How many were found; some may prove to be the same when more of them are asked for. */
  total: number;
  searched: number;
  records: number;
  /** The collections that could not be searched, and why. */
  damaged: { collection: Collection; error: DamagedFileError }[];
}

/**
 * Searches several collections: by text; of equal texts by where a record stands in its own collection, since the
 * quality of one is no measure in another; then in the order of the collections. One address is shown once.
 */
export async function searchCollections<Collection>(
  searched: readonly Searched<Collection>[],
  text: string,
  page: PageRequest = {},
): Promise<FoundRecords<Collection>> {
  const { to } = boundsOf(page);
  let limit = Math.min(MOST_ROWS, Math.max(READ_TITLES, to));
  let asked = await askAll(searched, text, limit);
  // Records of one address are one: where there are many of them, more have to be read for a page to be full.
  while (asked.found.length < to && asked.results.some(({ result }) => result.total > limit) && limit < MOST_ROWS) {
    limit = Math.min(MOST_ROWS, limit * 2);
    asked = await askAll(searched, text, limit);
  }
  const { answers, results, hits, found } = asked;
  const sum = (count: (result: SearchResult) => number) => results.reduce((all, { result }) => all + count(result), 0);
  return {
    found: pageOf(found, page),
    total: sum(({ total }) => total) - (hits - found.length),
    searched: sum((result) => result.searched),
    records: sum((result) => result.records),
    damaged: answers.filter((answer) => 'error' in answer),
  };
}

/** The best records of each collection, joined and in order: the beginning of what a greater limit gives. */
async function askAll<Collection>(searched: readonly Searched<Collection>[], text: string, limit: number) {
  const answers = await Promise.all(searched.map((one) => ask(one, text, { limit })));
  const results = answers.filter((answer) => 'result' in answer);
  const hits = results.flatMap(({ collection, result }) => result.hits.map((hit) => ({ collection, hit })));
  const found = joined(hits.sort((a, b) => b.hit.text - a.hit.text || a.hit.standing - b.hit.standing));
  return { answers, results, hits: hits.length, found };
}

type Answer<Collection> =
  | { collection: Collection; result: SearchResult }
  | { collection: Collection; error: DamagedFileError };

async function ask<Collection>(
  { collection, search }: Searched<Collection>,
  text: string,
  page: PageRequest,
): Promise<Answer<Collection>> {
  try {
    return { collection, result: await search.search(text, page) };
  } catch (error) {
    // One damaged collection does not silence the others.
    if (error instanceof DamagedFileError) return { collection, error };
    throw error;
  }
}

/** Joins the records of one address, the best of them first. */
function joined<Collection>(hits: readonly { collection: Collection; hit: SearchHit }[]): FoundRecord<Collection>[] {
  const byAddress = new Map<string, FoundRecord<Collection>>();
  for (const [at, { collection, hit }] of hits.entries()) {
    const { webUrl } = hit.listing;
    const key = (webUrl && articleKey(webUrl)) ?? webUrl ?? `without an address ${at}`;
    const known = byAddress.get(key);
    if (known === undefined) byAddress.set(key, { listing: hit.listing, collections: [collection] });
    else if (!known.collections.includes(collection)) known.collections.push(collection);
  }
  return [...byAddress.values()];
}
