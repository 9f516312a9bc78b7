import type { Listing } from '../entry.ts';
import type { Source } from '../source.ts';
import { lineText } from './line-file.ts';
import { type ListPage, type ListRequest, listNames, listRows, type NameCount } from './list-rows.ts';
import { type PageRequest, pageOf } from './page-of.ts';
import { type QueryWord, queryWords } from './query-words.ts';
import { type Ranked, rankRows } from './rank-rows.ts';
import { readRowLine, rowTitle } from './row-line.ts';
import { readSearchIndex, type SearchIndex } from './search-index.ts';
import type { ListKind } from './tags.ts';
import { titleFit } from './title-fit.ts';

/** A record that was found. */
export interface SearchHit {
  listing: Listing;
  /** How well its text fits the query, higher is better; comparable over collections. */
  text: number;
  /** The share of the collection's records that are better, from 0: by quality, then by date. */
  standing: number;
}

/** A page of what was found. */
export interface SearchResult {
  hits: SearchHit[];
  /** How many were found. */
  total: number;
  /** How many records were searched, the newest, of how many that the collection has. */
  searched: number;
  records: number;
}

/** The search of a compiled collection. */
export interface CollectionSearch {
  /** The records that have the words of a text, best first. Throws a DamagedFileError. */
  search: (text: string, page?: PageRequest) => Promise<SearchResult>;
  /** The records of a topic, a provider or a site. Throws a DamagedFileError. */
  list: (request: ListRequest) => Promise<ListPage>;
  /** All topics, providers or sites and how many records each has, most first. Throws a DamagedFileError. */
  names: (kind: ListKind) => Promise<NameCount[]>;
}

/** How many of the best rows are put in order by how their title reads. */
export const READ_TITLES = 200;

/** Opens the search of a collection. Its three files are read when first asked for, and kept. */
export function openSearch(source: Source): CollectionSearch {
  let index: Promise<SearchIndex> | null = null;
  const open = () => {
    index ??= readSearchIndex(source).catch((error: unknown) => {
      // A file that could not be read now may be there the next time.
      index = null;
      throw error;
    });
    return index;
  };
  return {
    search: async (text, page = {}) => searchIndex(await open(), text, page),
    list: async (request) => listRows(await open(), request),
    names: async (kind) => listNames(await open(), kind),
  };
}

function searchIndex(index: SearchIndex, text: string, page: PageRequest): SearchResult {
  const { rows: searched, records } = index.counts;
  const words = queryWords(text);
  const ranked = rankRows(index, words);
  const textOf = orderByTitle(index, ranked, words);
  const hits = pageOf(ranked.rows, page).flatMap((row) => {
    const listing = readRowLine(lineText(index.rows, row));
    return listing ? [{ listing, text: ranked.words * 1024 + textOf(row), standing: row / searched }] : [];
  });
  return { hits, total: ranked.rows.length, searched, records };
}

/** Puts the best rows of one grade in order by how their title reads; says of a row how well its text fits. */
function orderByTitle(
  index: SearchIndex,
  { rows, grades }: Ranked,
  words: readonly QueryWord[],
): (row: number) => number {
  const best = [...rows.subarray(0, READ_TITLES)];
  const fits = new Map(best.map((row) => [row, titleFit(rowTitle(lineText(index.rows, row)), words)]));
  const textOf = (row: number) => (grades[row] ?? 0) * 4 + (fits.get(row) ?? 0);
  rows.set(best.sort((a, b) => textOf(b) - textOf(a)));
  return textOf;
}
