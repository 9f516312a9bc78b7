import { suffixAt } from './by-site.ts';
import type { KeyRule } from './key-rule.ts';
import { SHARED_DOMAINS } from './tables/public-suffixes.ts';
import { SAME_HOSTS } from './tables/same-hosts.ts';

const MARK = /^(?:www\d{0,3}|m|mobile|amp)\./;

/** Language editions keep their label before the mark: `en.m.wikipedia.org`. */
const INNER_MARK = /^([a-z\d-]{2,12})\.m\.(?=[^.]+\.)/;

/**
 * A host without what only says how its pages are drawn. The host comes from a parsed address: lower case, punycode.
 *
 * Example: `www.example.com`, `m.example.com` and `amp.example.com.` are `example.com`; `en.m.wikipedia.org` is
 * `en.wikipedia.org`. Near miss: `m.com`, `amp.dev`, `m.co.uk` and `amp.github.io` are sites of that name, and
 * `www2foo.com` has no mark.
 */
export function siteHost(hostname: string, rules: Set<KeyRule>): string {
  let host = hostname.replace(/\.$/, '');
  for (let mark = MARK.exec(host)?.[0]; mark; mark = MARK.exec(host)?.[0]) {
    const rest = host.slice(mark.length);
    const isWww = mark.startsWith('www');
    if (!rest.includes('.') || !(isWww || isSite(rest))) break;
    host = rest;
    rules.add(isWww ? 'www' : mark === 'amp.' ? 'amp-host' : 'mobile-host');
  }
  if (INNER_MARK.test(host)) {
    host = host.replace(INNER_MARK, '$1.');
    rules.add('mobile-host');
  }
  const same = Object.hasOwn(SAME_HOSTS, host) ? SAME_HOSTS[host] : undefined;
  if (!same) return host;
  rules.add('same-host');
  return same;
}

/** Whether somebody's site can be at this host: it is neither a public suffix nor a domain shared by many sites. */
function isSite(host: string): boolean {
  return suffixAt(host) > 0 && !SHARED_DOMAINS.includes(host);
}
