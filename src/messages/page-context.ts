import type { CollectionFacts } from '../collection/collection-facts.ts';
import type { CompiledLink, CompiledRecord, Listing } from '../collection/entry.ts';
import type { MatchReason } from '../collection/find-matches.ts';

export type { MatchReason };

/** A record whose article is the page. */
export interface RecordMatch {
  kind: 'record';
  reason: MatchReason;
  collection: CollectionFacts;
  record: CompiledRecord;
  /** Records that list this page as related, newest first. */
  listedBy: Listing[];
}

/** A page that has no record of its own, but is listed as related by some. */
export interface ListedMatch {
  kind: 'listed';
  reason: MatchReason;
  collection: CollectionFacts;
  link: CompiledLink;
  listedBy: Listing[];
}

export type PageMatch = RecordMatch | ListedMatch;

/** A collection that could not be read while the page was matched. */
export interface Failure {
  /** The collection's name. */
  collection: string;
  /** The file and the fault, for a report: `buckets/0.json: not JSON`. */
  details: string;
}

/** What a view has to say about a page. One of four honest states, never a blank one. */
export type PageContext =
  | { state: 'found'; matches: [PageMatch, ...PageMatch[]]; failures: Failure[] }
  | { state: 'none'; records: number; collections: number; onlyExample: boolean; exampleUrl?: string }
  | { state: 'unreadable' }
  | { state: 'failed'; failures: [Failure, ...Failure[]]; otherCollections: number };
