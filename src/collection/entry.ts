import type { ArticleRecord, RelatedLink } from '../record/article-record.ts';

/** A related link as a compiled collection holds it: repaired, and with the DOI its address states. */
export interface CompiledLink extends RelatedLink {
  /** Lower case, without `doi:` or a host: `10.1038/s41524-021-00493-w`. */
  doi?: string;
}

/** A record as a compiled collection holds it. `related` is merged, ordered best first, and never lists the record itself. */
export interface CompiledRecord extends Omit<ArticleRecord, 'related'> {
  /** The record's path in its collection without `.md`: `_news/2021-02-05-a-story`. */
  id: string;
  doi?: string;
  related?: CompiledLink[];
}

/** What a page needs to know of a record that lists it as related. */
export interface Listing {
  id: string;
  title: string;
  webUrl?: string;
  publishedDateTime?: string;
  provider?: { name: string; domain?: string };
  quality?: number;
}

/** Most records that an entry holds. Real pages have up to three, which tell how a page was rewritten. */
export const MOST_RECORDS = 100;

/** Most bytes of them, as JSON, where there are several: as many as the file of one record may have. */
export const MOST_RECORD_BYTES = 1_000_000;

/** Most records that a page is told to be listed by. The most listed real page is listed by 24. */
export const MOST_LISTINGS = 100;

/** Most queries that an entry holds. An article's page has one or two; where there are so many, the path says little. */
export const MOST_QUERIES = 200;

/** Everything a compiled collection says about one article key. */
export interface Entry {
  /** The records at this address, newest first: at most 100, and what comes to 1 MB. */
  records?: CompiledRecord[];
  /** The address's own entry among the related links of the newest record that lists it. */
  link?: CompiledLink;
  /** The records that list this address as related, newest first: at most 100. */
  listedBy?: Listing[];
  /**
   * At a key without a query whose path is an article's: the queries, without `?`, of all record keys that are this one and
   * a query. At most 200, those of the newest records.
   */
  queries?: string[];
}
