/** Who published an article, as the front matter says it. */
export interface Provider {
  name: string;
  domain?: string;
}

/** A picture of an article. `url` is an absolute http(s) address; sizes are in pixels. */
export interface Picture {
  url: string;
  width?: number;
  height?: number;
  title?: string;
}

/**
 * An article that a record lists as related. `webUrl` is missing where the record gives no usable address
 * (277 of 5,315 real ones are videos whose address is empty): such a link is shown, but leads nowhere.
 */
export interface RelatedLink {
  title: string;
  excerpt?: string;
  /** ISO 8601, UTC. */
  publishedDateTime?: string;
  webUrl?: string;
  ampWebUrl?: string;
  cdnAmpWebUrl?: string;
  type?: string;
  provider?: Provider;
  /** A whole number without an upper end; not a percentage. Missing: not scored. */
  quality?: number;
  images?: Picture[];
}

/**
 * One article's record: the fields of the front matter that mean something to a reader, under the front matter's own
 * names. All texts are as the record gives them, bounded in length, never markup.
 */
export interface ArticleRecord {
  /** `name` in the records of people, communities and games. */
  title: string;
  category?: string;
  excerpt?: string;
  /** ISO 8601, UTC. */
  publishedDateTime?: string;
  originalUrl?: string;
  webUrl?: string;
  ampWebUrl?: string;
  cdnAmpWebUrl?: string;
  type?: string;
  /** A whole number without an upper end; not a percentage. Missing: not scored. */
  quality?: number;
  /** Like `quality`. Missing: not scored (the front matter's -1). */
  heat?: number;
  published?: boolean;
  provider?: Provider;
  topics?: string[];
  images?: Picture[];
  /** ISO 8601 duration of a video or a course. */
  length?: string;
  related?: RelatedLink[];
}
