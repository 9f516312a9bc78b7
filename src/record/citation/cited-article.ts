import type { ArticleRecord } from '../article-record.ts';

/** What a citation needs of a record or of a related link: untrusted texts, of any length. */
export type CitedArticle = Pick<
  ArticleRecord,
  'title' | 'provider' | 'publishedDateTime' | 'webUrl' | 'originalUrl' | 'ampWebUrl' | 'type'
> & {
  /** Lower case, without a host. An article that has one is cited as a paper. */
  doi?: string;
};
