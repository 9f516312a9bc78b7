import { type CollectionSearch, openSearch } from '../collection/search/open-search.ts';
import type { ShelfItem } from '../sources/shelf.ts';

/** How long an opened search is kept after it was last needed: one of 100,000 records takes 48 MB. */
const IDLE_MS = 30_000;

/** Opened searches by collection and version: a cache, nothing is lost with it. */
const opened = new Map<string, CollectionSearch>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** A collection with its search. */
export interface OpenedSearch {
  collection: ShelfItem;
  search: CollectionSearch;
}

/** The searches of the collections that are on. Those of other collections and older versions are let go. */
export function openedSearches(shelf: readonly ShelfItem[]): OpenedSearch[] {
  clearTimeout(timer);
  timer = setTimeout(() => opened.clear(), IDLE_MS);
  const names = new Set(shelf.map(nameOf));
  for (const name of opened.keys()) if (!names.has(name)) opened.delete(name);
  return shelf.map((collection) => {
    const search = opened.get(nameOf(collection)) ?? openSearch(collection.source);
    opened.set(nameOf(collection), search);
    return { collection, search };
  });
}

const nameOf = ({ id, header }: ShelfItem): string => `${id} ${header.version}`;
