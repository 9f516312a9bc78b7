import { numberedPage } from './numbered-page.ts';
import { type PageAddress, readAddress } from './page-address.ts';
import type { Random } from './random.ts';
import { ofParts } from './spelling-changes.ts';
import type { Change } from './variant.ts';

/** Brands that show one site under two suffixes or at two hosts. */
const SAME_SITES = /(?:^|\.)(?:bbc|economictimes|indiatimes|cnn|reddit|twitter|x|facebook|google|amazon)\./;

/** The same path at another site, and pages that only name the page. */
export const NEAR_MISS_HOSTS: readonly Change[] = [
  { kind: 'another subdomain', make: ofHost((host, random) => otherSubdomain(host, random)) },
  { kind: 'another host', make: ofHost((host, random) => otherHost(host, random)) },
  { kind: 'another suffix', make: ofHost((host, random) => otherSuffix(host, random)) },
  { kind: 'a label that looks like m.', make: ofHost((host, random) => likeMobile(host, random)) },
  { kind: 'generic redirector', make: (address, random) => random.pick(GENERIC)(encodeURIComponent(address)) },
  { kind: 'page that names the address', make: (address, random) => random.pick(NAMING)(address) },
  { kind: 'not a cache, not a viewer', make: falseWrapper },
];

/** A change of host, where the number does not say everything. */
function ofHost(make: (host: string, random: Random) => string | null): Change['make'] {
  return ofParts((page: PageAddress, random: Random) => {
    const numbered = numberedPage(page);
    const host = numbered && numbered.site !== 'msn' ? null : make(page.host, random);
    return host ? { host } : null;
  });
}

const bare = (host: string) => host.replace(/^(?:(?:www|m|mobile|amp)\.)+/, '');

function otherSubdomain(host: string, random: Random): string | null {
  if (SAME_SITES.test(host) || host.endsWith('msn.com')) return null;
  const labels = ['de', 'blog', 'forum', 'shop', 'api', 'old', 'wwwx', 'news', 'mobil', 'ampere'];
  return `${random.pick(labels)}.${bare(host)}`;
}

function otherHost(host: string, random: Random): string {
  const name = bare(host);
  return random.pick([`not${name}`, `the-${name}`, `${name}.elsewhere.example`, 'elsewhere.example', `www.my${name}`]);
}

function otherSuffix(host: string, random: Random): string | null {
  const name = bare(host).replace(/\.(?:com?\.)?[a-z]+$/, '');
  return SAME_SITES.test(host) ? null : name + random.pick(['.org', '.net', '.co.nz', '.ie', '.com.br', '.news']);
}

/** `m-example.com`, `mexample.com` and `m.example.com.elsewhere.example` have no label `m` of `example.com`. */
function likeMobile(host: string, random: Random): string {
  const name = bare(host);
  const [first = '', ...rest] = name.split('.');
  return random.pick([`m-${name}`, `m${name}`, `amp-${name}`, `www-${name}`, `m.${first}.m.${rest.join('.')}.example`]);
}

/** Sites that send on to any address that they are given are nobody's way to an article: their `?url=` may be anything. */
const GENERIC: readonly ((escaped: string) => string)[] = [
  (escaped) => `https://redirect.example/?url=${escaped}`,
  (escaped) => `https://httpbun.org/redirect-to?url=${escaped}`,
  (escaped) => `https://portal.example/login?next=${escaped}`,
  (escaped) => `https://forum.example/out.php?u=${escaped}`,
  (escaped) => `https://proxy.university.example/login?url=${escaped}`,
  (escaped) => `https://www.google.com/search?q=${escaped}`,
  (escaped) => `https://duckduckgo.com/?q=${escaped}`,
  (escaped) => `https://www.facebook.com/sharer/sharer.php?u=${escaped}`,
  (escaped) => `https://twitter.com/intent/tweet?url=${escaped}`,
  (escaped) => `https://www.reddit.com/submit?url=${escaped}`,
  (escaped) => `https://www.linkedin.com/shareArticle?url=${escaped}`,
  (escaped) => `https://validator.w3.org/nu/?doc=${escaped}`,
];

const NAMING: readonly ((address: string) => string)[] = [
  (address) => `https://elsewhere.example/${address}`,
  (address) => `https://elsewhere.example/web/20210407123456/${address}`,
  (address) => `https://archive.org/details/${address}`,
  (address) => `https://elsewhere.example/amp/s/${address.replace(/^https?:\/\//, '')}`,
  (address) => `https://web.archive.org.elsewhere.example/web/20210407123456/${address}`,
];

function falseWrapper(address: string, random: Random): string | null {
  const page = readAddress(address);
  if (!page || page.port) return null;
  const rest = address.replace(/^https?:\/\//, '');
  const label = page.host.replaceAll('-', '--').replaceAll('.', '-');
  return random.pick([
    `https://${label}.cdn.ampproject.org.elsewhere.example/c/s/${rest}`,
    `https://notcdn.ampproject.example/c/s/${rest}`,
    `https://www.google.com.elsewhere.example/url?q=${encodeURIComponent(address)}`,
    `https://notgoogle.com/url?q=${encodeURIComponent(address)}`,
    `https://${label}.translate.elsewhere.example${page.path}`,
    `https://l.facebook.com.elsewhere.example/l.php?u=${encodeURIComponent(address)}`,
    `https://www.google.com/urls?q=${encodeURIComponent(address)}`,
  ]);
}
