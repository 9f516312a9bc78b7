import { bySite } from './by-site.ts';
import type { KeyRule } from './key-rule.ts';
import type { Page } from './page.ts';
import { percentDecoded } from './percent-decoded.ts';
import { withoutSession } from './session-path.ts';
import { WRAPPERS } from './tables/wrappers.ts';
import { hostAndPath, wholeAddress } from './whole-address.ts';

/** An address that was found in another one, and the rule that found it. */
export interface Wrapped {
  url: URL;
  rule: KeyRule;
}

/**
 * AMP viewers escape the mark of a query, and often all of it: `google.com/amp/s/dw.com/a%3Fid%3D7`, `…/a%3famp`. Near
 * miss: `/amp/s/dw.com/Why%3F`, `/amp/s/dw.com/Why%3FNot`.
 */
const WITH_ESCAPED_QUERY = /^\/amp\/.*%3F(?:amp$|[\w.-]{1,40}(?:=|%3D))/i;

/** support.google.com/translate: pages, under a host name of Google's own. */
const TRANSLATED = /^(.+)\.translate\.goog\.?$/;

/**
 * The address that stands whole in another one's path, query or host, by the host's own form, or null.
 *
 * Example: `web.archive.org/web/2020/https://apnews.com/`, `google.com/url?url=https://dw.com/a`;
 * `www-dw-com.translate.goog/en/a` shows `www.dw.com/en/a`. Near miss: `example.com/web/2020/https://apnews.com/`,
 * `google.com/search?q=https://dw.com/a`, `google.com/amp/about`, `www-dw-com.example.org`.
 */
export function wrappedAddress({ url, site, path: written }: Page): Wrapped | null {
  const path = withoutSession(written);
  for (const [rule, place] of bySite(WRAPPERS, site, path)) {
    const inner = typeof place === 'string' ? inQuery(place, url) : inPath(place, path, url);
    if (inner) return { url: inner, rule };
  }
  const isTranslated = site.host.endsWith('.goog');
  const name =
    isTranslated && TRANSLATED.exec(url.hostname)?.[1]?.replace(/--?/g, (dashes) => (dashes === '-' ? '.' : '-'));
  const translated = name && wholeAddress(`https://${name}${url.pathname}${url.search}${url.hash}`);
  return translated ? { url: translated, rule: 'viewer' } : null;
}

function inQuery(names: string, url: URL): URL | null {
  for (const name of names.split(' ')) {
    const inner = wholeAddress(url.searchParams.get(name) ?? '');
    if (inner) return inner;
  }
  return null;
}

function inPath(place: RegExp, path: string, url: URL): URL | null {
  const stated = place.exec(path)?.[1];
  const isEscaped = !url.search && WITH_ESCAPED_QUERY.test(url.pathname);
  const written = isEscaped ? stated?.replace(/%3F.*/i, percentDecoded) : stated;
  return written ? hostAndPath(written + url.search + url.hash) : null;
}
