import type { CollectionFacts } from '../collection/collection-facts.ts';
import type { CompiledLink, CompiledRecord, Listing } from '../collection/entry.ts';
import type { MatchReason as FoundReason } from '../collection/find-matches.ts';

/** How a match was found. `confirmed`: what was only probable by its address, before the reader's eyes, the page itself names. */
export type MatchReason = FoundReason | 'confirmed';

/** A record whose article is the page. */
export interface RecordMatch {
  kind: 'record';
  /** Names the match among all of this page, now and later. */
  id: string;
  reason: MatchReason;
  collection: CollectionFacts;
  record: CompiledRecord;
  /** Records that list this page as related, newest first. */
  listedBy: Listing[];
}

/** A page that has no record of its own, but is listed as related by some. */
export interface ListedMatch {
  kind: 'listed';
  /** Names the match among all of this page, now and later. */
  id: string;
  reason: MatchReason;
  collection: CollectionFacts;
  link: CompiledLink;
  listedBy: Listing[];
}

export type PageMatch = RecordMatch | ListedMatch;

/** A match that the reader hid on the page, told by its id and by a report of why it was a match. */
export interface HiddenMatch {
  id: string;
  report: string;
}

/** A paper that the page links to. */
export interface Paper {
  /** Lower case: `10.1038/s41524-021-00493-w`. */
  doi: string;
  /** The link's own address. */
  url: string;
  /** The link's own text; may be empty. */
  text: string;
}

/** A collection that could not be read while the page was matched. */
export interface Failure {
  /** The collection's name. */
  collection: string;
  /** The file and the fault, for a report: `buckets/0.json: not JSON`. */
  details: string;
  /** A file is damaged; or its host did not answer; or a newer version of the extension keeps it. */
  why: 'damaged' | 'unreachable' | 'newer';
}

/** What a view has to say about a page. One of four honest states, never a blank one. */
export type PageContext =
  | { state: 'found'; matches: [PageMatch, ...PageMatch[]]; failures: Failure[] }
  | { state: 'none'; records: number; collections: number; onlyExample: boolean; exampleUrl?: string }
  | { state: 'unreadable' }
  | { state: 'failed'; failures: [Failure, ...Failure[]]; otherCollections: number };
