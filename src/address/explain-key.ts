import { withoutAmpParameters } from './amp-query.ts';
import { doiOfPage } from './doi-of-page.ts';
import type { KeyRule } from './key-rule.ts';
import { pageId } from './page-id.ts';
import { plainPage } from './plain-page.ts';
import { plainQuery, queryPieces, sortedPieces } from './query-pieces.ts';
import { routeOf } from './route-fragment.ts';
import { siteHost } from './site-host.ts';
import { withoutTracking } from './tracking-query.ts';
import { unwrapped } from './unwrap.ts';
import { youtubeId } from './youtube-id.ts';

/** An article key and how it came about. */
export interface KeyExplanation {
  /** As `articleKey` returns it. */
  key: string | null;
  /** The rules that changed the address, in the order of their work. Empty where the key is null. */
  rules: KeyRule[];
}

/**
 * The article key of an address, and which rules made it: whether the address was an AMP page's, a viewer's, a DOI's.
 * Never throws and has no state; takes time linear in the length of the address.
 */
export function explainKey(address: string): KeyExplanation {
  const rules = new Set<KeyRule>();
  const url = unwrapped(address, rules);
  if (!url) return { key: null, rules: [] };

  const host = siteHost(url.hostname, rules);
  const page = plainPage(host, url.pathname, rules);
  if (!url.port) {
    const identity = identityOf(url, host, page, rules);
    if (identity) return { key: identity, rules: [...rules] };
  }
  const key = host + (url.port && `:${url.port}`) + page + queryOf(url, host, page, rules);
  return { key, rules: [...rules] };
}

/** The key of a page that has an identity of its own, wherever it stands: `youtube:jNQXAC9IVRw`. */
function identityOf(url: URL, host: string, path: string, rules: Set<KeyRule>): string | null {
  const video = youtubeId(host, path, url);
  if (video) {
    rules.add('youtube');
    return `youtube:${video}`;
  }
  const doi = doiOfPage(host, path, url);
  if (doi) {
    rules.add('doi');
    return `doi:${doi}`;
  }
  const id = pageId(host, path);
  if (id) rules.add('page-id');
  return id;
}

/** What follows the host and the path in a key: query and route. */
function queryOf(url: URL, host: string, page: string, rules: Set<KeyRule>): string {
  let pieces = queryPieces(url.search);
  pieces = withoutTracking(host, page, pieces, rules);
  pieces = withoutAmpParameters(page, pieces, rules);
  pieces = sortedPieces(pieces, rules);
  return plainQuery(pieces) + routeOf(url.hash, page, rules);
}
