import { articleKey } from '../address/article-key.ts';
import { isArticlePath } from '../address/article-path.ts';
import { parsed } from '../address/parse-address.ts';
import { partsOfKey } from './parts-of-key.ts';

/** Most claims of a page that are looked at, and the longest, in characters: a page may say anything. */
const MOST_CLAIMS = 10;
const LONGEST_CLAIM = 4096;

/** The key of a site's front page: a host and nothing more. */
const FRONT_PAGE = /^[^/]+\/$/;

/**
 * Of the addresses that the page at `address` names as its own, in their order, those that may be believed. A template
 * may name the site's front page on every page, and any page may name another site. Never throws.
 *
 * Example: on `https://news.example/a?x`: `https://news.example/b`, `https://other.example/2021/04/07/a-story`,
 * `https://doi.org/10.5555/1`. Near miss: `https://news.example/`, `https://other.example/news`; and anything on a front
 * page, which lists articles and is none.
 */
export function trustedClaims(address: string, claims: readonly string[]): string[] {
  const page = articleKey(address) ?? '';
  if (FRONT_PAGE.test(page)) return [];
  const host = partsOfKey(page)?.host;
  return claims.slice(0, MOST_CLAIMS).filter((claim) => {
    const key = claim.length > LONGEST_CLAIM ? null : articleKey(claim);
    if (key === null || FRONT_PAGE.test(key)) return false;
    const parts = partsOfKey(key);
    if (key.startsWith('doi:') || (parts && parts.host === host)) return true;
    // The number of a video or of a story is as good as the path that it stands in.
    return isArticlePath(parts?.path ?? parsed(claim)?.pathname ?? '');
  });
}
