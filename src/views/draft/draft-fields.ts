import type { ArticleRecord, RelatedLink } from '../../record/article-record.ts';

/** Longest address that can be typed, in characters: no record holds a longer one. */
export const LONGEST_ADDRESS = 4096;

/** A related link as it is typed into a draft. */
export interface DraftLink {
  title: string;
  webUrl: string;
  /** The link as it was, of a record that is changed: it may say more than the form has a place for. */
  before?: RelatedLink;
}

/** A record as it is typed: every field as text. */
export interface DraftFields {
  title: string;
  excerpt: string;
  publishedDateTime: string;
  webUrl: string;
  originalUrl: string;
  ampWebUrl: string;
  providerName: string;
  providerDomain: string;
  type: string;
  /** Separated by commas. */
  topics: string;
  quality: string;
  image: string;
  related: DraftLink[];
  /** The record as it was, where it is changed: what the form has no place for stays. */
  before?: ArticleRecord;
}
