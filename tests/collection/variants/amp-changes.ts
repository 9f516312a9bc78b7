import { createHash } from 'node:crypto';
import { domainToASCII, domainToUnicode } from 'node:url';
import { type PageAddress, readAddress } from './page-address.ts';
import type { Random } from './random.ts';
import { ofParts } from './spelling-changes.ts';
import type { Change } from './variant.ts';

/** Lists and forms are no articles, and their AMP marks may name another page. */
const LISTED = /\/(?:tags?|topics?|search|authors?|category|page|packages)(?:\/|$)/;

/** The AMP form of a page: only of one whose last segment has at least three words. */
export const AMP_PAGE: Change = {
  kind: 'AMP page',
  make: ofParts((page, random) => {
    if (/amp/.test(page.path + page.query) || page.host.startsWith('amp.') || !isArticle(page.path)) return null;
    return random.pick(AMP_FORMS)(page);
  }),
};

const AMP_FORMS: readonly ((page: PageAddress) => Partial<PageAddress>)[] = [
  ({ path }) => ({ path: `${path.replace(/\/$/, '')}/amp` }),
  ({ path }) => ({ path: `${path.replace(/\/$/, '')}/amp/` }),
  ({ path }) => ({ path: `/amp${path}` }),
  ({ query }) => ({ query: [...query, 'amp=1'] }),
  ({ query }) => ({ query: [...query, 'amp'] }),
  ({ query }) => ({ query: ['outputType=amp', ...query] }),
  ({ host }) => ({ host: `amp.${host.replace(/^(?:www|m|mobile)\.(?=[^.]+\.)/, '')}` }),
];

function isArticle(path: string): boolean {
  const last = path.replace(/\/$/, '').split('/').at(-1) ?? '';
  return !LISTED.test(path) && last.split(/[-_]/).filter((word) => /^[a-z\d]+(?:\.\w{3,5})?$/i.test(word)).length > 2;
}

/** A page in an AMP cache: developers.google.com/amp/cache/overview. `c` is a page, `v` a viewer's, `wp` a package. */
export const AMP_CACHE: Change = {
  kind: 'AMP cache',
  make: (address, random) => {
    const page = readAddress(address);
    if (!page || page.port) return null;
    const { scheme, host, path, query, hash } = page;
    const cache = random.pick(['cdn.ampproject.org', 'cdn.ampproject.org', 'cdn.ampproject.org', 'bing-amp.com']);
    const name = random.chance(0.1) && cache.startsWith('cdn') ? cache : `${cacheLabel(host)}.${cache}`;
    const kind = random.pick(['c', 'c', 'v', 'wp']);
    const more = kind === 'v' ? [...query, 'amp_js_v=0.1', 'usqp=mq331AQCKAE%3D'] : query;
    const viewer = hash || random.chance(0.7) ? hash : '#aoh=16177950001234&referrer=https%3A%2F%2Fwww.google.com';
    const search = more.length > 0 ? `?${more.join('&')}` : '';
    return `https://${name}/${kind}/${scheme === 'https' ? 's/' : ''}${host}${path}${search}${viewer}`;
  },
};

/**
 * The cache's label for a host: hyphens doubled, dots to hyphens, and what would look like punycode fenced off; a long
 * one by its hash. amp.dev/documentation/guides-and-tutorials/learn/amp-caches-and-cors/amp-cache-urls
 */
function cacheLabel(host: string): string {
  const plain = domainToUnicode(host).replaceAll('-', '--').replaceAll('.', '-');
  const label = plain.slice(2, 4) === '--' ? `0-${plain}-0` : plain;
  return label.length > 63 ? base32(createHash('sha256').update(host).digest()) : domainToASCII(label);
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letter = (five: string) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(five.padEnd(5, '0'), 2));
  return (bits.match(/.{1,5}/g) ?? []).map(letter).join('');
}

/**
 * A page in Google's or Bing's AMP viewer. Google escapes the mark before an AMP page's query, as many shared links show:
 * `google.com/amp/s/www.nme.com/a-story%3famp=1`.
 */
export const AMP_VIEWER: Change = {
  kind: 'AMP viewer',
  make: (address, random) => {
    const page = readAddress(address);
    if (!page || page.port) return null;
    const viewer = random.pick(AMP_VIEWERS);
    const { scheme, host, path, hash } = page;
    return `https://${viewer}/amp/${scheme === 'https' ? 's/' : ''}${host}${path}${queryInViewer(page, viewer, random)}${hash}`;
  },
};

const AMP_VIEWERS = ['www.google.com', 'www.google.co.uk', 'google.de', 'www.bing.com'];

function queryInViewer({ query, hash }: PageAddress, viewer: string, random: Random): string {
  const text = query.join('&');
  if (text === '') return '';
  const isOfAmp = query.length === 1 && /^amp|=amp$/.test(text) && hash === '';
  if (isOfAmp && viewer.includes('google')) return random.pick(['%3f', '%3F', '?']) + text;
  return `?${text}`;
}
