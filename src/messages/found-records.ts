import type { Listing } from '../collection/entry.ts';
import type { PageRequest } from '../collection/search/page-of.ts';
import type { ListKind } from '../collection/search/tags.ts';
import type { Failure } from './page-context.ts';

/** Words to be searched for in all collections, or an article's address or DOI to be found in them. */
export interface SearchQuestion extends Required<PageRequest> {
  text: string;
}

/** A topic, a provider or a site whose records are wanted. */
export interface ListQuestion extends Required<PageRequest> {
  /** One collection's records; without it, those of all. */
  collectionId?: string;
  kind: ListKind;
  name: string;
  order: 'best' | 'newest';
}

/** A record that was found. */
export interface FoundRow {
  listing: Listing;
  /** The names of the collections that have it. */
  collections: string[];
}

/** A page of records that were found. */
export interface FoundRows {
  rows: FoundRow[];
  /** How many there are. */
  total: number;
  /** The collections that could not be asked. */
  failures: Failure[];
  /** What quality means in the collections that were asked, as far as they say it. */
  meanings: QualityMeaning[];
}

/** What quality means in a collection, in its keeper's words. */
export interface QualityMeaning {
  /** The collection's name. */
  collection: string;
  text: string;
}

/** The records of a topic, a provider or a site. */
export type ListAnswer = FoundRows;

/** What a search found. */
export interface SearchAnswer extends FoundRows {
  /** What they have of the text: its words; the address that it is; or that address among those they list as related. */
  by: 'words' | 'address' | 'related';
  /** How many collections are on, how many records they have, and how many of those were searched. */
  collections: number;
  records: number;
  searched: number;
}

/** A site and the newest of its records. */
export interface SiteRecords extends ListAnswer {
  site: string;
}
