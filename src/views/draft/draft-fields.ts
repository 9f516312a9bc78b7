/** Longest address that can be typed, in characters: no record holds a longer one. */
export const LONGEST_ADDRESS = 4096;

/** A related link as it is typed into a draft. */
export interface DraftLink {
  title: string;
  webUrl: string;
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
}
