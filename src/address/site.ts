import type { KeyRule } from './key-rule.ts';
import { suffixAt } from './public-suffix.ts';
import { type Fact, factsOf } from './site-facts.ts';
import { SHARED_DOMAINS } from './tables/public-suffixes.ts';
import { SAME_HOSTS } from './tables/same-hosts.ts';

/** A host without what only says how its pages are drawn. */
export interface Site {
  host: string;
  /** What tables know of the host. */
  facts: readonly Fact[];
  /** What took marks off the host, in order, some of it perhaps twice. */
  rules: readonly KeyRule[];
}

/** Sites by host: a collection's many addresses share few hosts, and finding the site was a fifth of a key's time. */
const sites = new Map<string, Site>();

/** Then all are forgotten: so much memory at most, whatever hosts come. */
const MOST_SITES = 500;

const MARK = /^(?:www\d{0,3}|m|mobile|amp)\./;

/** Language editions keep their label before the mark: `en.m.wikipedia.org`. */
const INNER_MARK = /^([a-z\d-]{2,12})\.m\.(?=[^.]+\.)/;

/**
 * The site at a host, which comes from a parsed address: lower case, punycode.
 *
 * Example: `www.example.com`, `m.example.com` and `amp.example.com.` are `example.com`; `en.m.wikipedia.org` is
 * `en.wikipedia.org`. Near miss: `m.com`, `amp.dev`, `m.co.uk` and `amp.github.io` are sites of that name, and
 * `www2foo.com` has no mark.
 */
export function siteOf(hostname: string): Site {
  const known = sites.get(hostname);
  if (known) return known;
  if (sites.size === MOST_SITES) sites.clear();
  const site = foundSite(hostname);
  sites.set(hostname, site);
  return site;
}

function foundSite(hostname: string): Site {
  const rules: KeyRule[] = [];
  let host = hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
  for (let mark = MARK.exec(host)?.[0]; mark; mark = MARK.exec(host)?.[0]) {
    const rest = host.slice(mark.length);
    const isWww = mark.startsWith('www');
    if (!(isWww ? rest.includes('.') : isSite(rest))) break;
    host = rest;
    rules.push(isWww ? 'www' : mark === 'amp.' ? 'amp-host' : 'mobile-host');
  }
  const outer = host.includes('.m.') ? host.replace(INNER_MARK, '$1.') : host;
  if (outer !== host) rules.push('mobile-host');
  host = outer;
  if (Object.hasOwn(SAME_HOSTS, host)) {
    host = SAME_HOSTS[host] ?? host;
    rules.push('same-host');
  }
  return { host, facts: factsOf(host), rules };
}

/** Whether somebody's site can be at this host: it is neither a public suffix nor a domain shared by many sites. */
function isSite(host: string): boolean {
  return suffixAt(host) > 0 && !SHARED_DOMAINS.includes(host);
}
