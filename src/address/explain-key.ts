import { withoutAmpParameters } from './amp-query.ts';
import { doiOfPage } from './doi-of-page.ts';
import type { KeyRule } from './key-rule.ts';
import { pageId } from './page-id.ts';
import { plainPage } from './plain-page.ts';
import { plainQuery, queryPieces, sortedPieces } from './query-pieces.ts';
import { routeOf } from './route-fragment.ts';
import type { Site } from './site.ts';
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
 * Never throws and depends on nothing but the address; takes time linear in its length.
 */
export function explainKey(address: string): KeyExplanation {
  const rules: KeyRule[] = [];
  const key = keyOf(address, rules);
  return { key, rules: key === null ? [] : [...new Set(rules)] };
}

/** The article key of an address. The rules that made it are added to `rules`, some of them more than once. */
export function keyOf(address: string, rules: KeyRule[]): string | null {
  const page = unwrapped(address, rules);
  if (!page) return null;

  const { url, site } = page;
  rules.push(...site.rules);
  const path = plainPage(page, rules);
  const { port } = url;
  const identity = port ? null : identityOf(url, site, path, rules);
  return (
    identity ??
    site.host + (port && `:${port}`) + path + queryOf(url, site, path, rules) + routeOf(url.hash, path, rules)
  );
}

/** The key of a page that has an identity of its own, wherever it stands: `youtube:jNQXAC9IVRw`. */
function identityOf(url: URL, site: Site, path: string, rules: KeyRule[]): string | null {
  const video = youtubeId(site.host, path, url);
  if (video) {
    rules.push('youtube');
    return `youtube:${video}`;
  }
  const doi = doiOfPage(site, path, url);
  if (doi) {
    rules.push('doi');
    return `doi:${doi}`;
  }
  const id = pageId(site.host, path);
  if (id) rules.push('page-id');
  return id;
}

/** The query of a key. */
function queryOf(url: URL, site: Site, path: string, rules: KeyRule[]): string {
  if (!url.search) return '';
  let pieces = queryPieces(url.search);
  pieces = withoutTracking(site, path, pieces, rules);
  pieces = withoutAmpParameters(path, pieces, rules);
  pieces = sortedPieces(pieces, rules);
  return plainQuery(pieces);
}
