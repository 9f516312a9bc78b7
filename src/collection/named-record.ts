import type { ArticleRecord } from '../record/article-record.ts';

/** A record and its id: its path in the collection without `.md`. */
export interface NamedRecord {
  id: string;
  record: ArticleRecord;
}
