import { type Entry, MOST_QUERIES } from './entry.ts';
import { looksLikeIdentity } from './looks-like-identity.ts';
import type { PageWithoutQuery } from './page-without-query.ts';

/**
 * The record key at a page's host and path that is the page's but for parameters that look like no identity, or null where
 * there is none. `entry` is what stands at host and path alone. Never more than one fits: whatever tells any of the records
 * at this path is an identity here, so a key fits only if it has all of it that the page has.
 *
 * Example: with records at `/a-story` and `/a-story?id=7`, `/a-story?driver=mgg` is the first and
 * `/a-story?driver=mgg&id=7` the second. Near miss: `/a-story?id=8`; and `/a-story?driver=mgg` where a record is at
 * `/a-story?driver=abc`: what tells one record may tell another article.
 */
export function fittingKey({ page, query }: PageWithoutQuery, { records, queries = [] }: Entry): string | null {
  // A list that may have been cut does not say all that tells records here.
  if (queries.length >= MOST_QUERIES) return null;
  const telling = new Set(queries.join('&').split('&').map(nameOf));
  const isIdentity = (parameter: string) => telling.has(nameOf(parameter)) || looksLikeIdentity(parameter);
  const identity = query.split('&').filter(isIdentity).join('&');
  if (identity === '') return records ? page : null;
  return queries.includes(identity) ? `${page}?${identity}` : null;
}

const nameOf = (parameter: string): string | undefined => parameter.split('=', 1)[0];
