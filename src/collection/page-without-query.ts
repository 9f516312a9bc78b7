import { isArticlePath } from '../address/article-path.ts';
import { partsOfKey } from './parts-of-key.ts';

/** A page whose key has a query. */
export interface PageWithoutQuery {
  /** The key that it would have without its query. */
  page: string;
  /** The query, without its `?`. */
  query: string;
}

/**
 * The page that is left of a key without its query, or null where that is no article's or the key has no query.
 *
 * Example: `news.example/2021/04/07/a-story?id=7`. Near miss: `news.example/show?id=7`, whose path names no article by
 * itself; `news.example/2021/04/07/a-story?id=7#/b`, a route; any key without a query.
 */
export function pageWithoutQuery(key: string): PageWithoutQuery | null {
  const parts = partsOfKey(key);
  if (!parts?.query || parts.route || !isArticlePath(parts.path)) return null;
  return { page: parts.host + parts.path, query: parts.query };
}
