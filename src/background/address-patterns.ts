import { articleKey } from '../address/article-key.ts';
import { isArticlePath } from '../address/article-path.ts';
import { parsed } from '../address/parse-address.ts';
import { MOST_ADDRESSES } from '../collection/button-addresses.ts';

/** The names that readers' tools most often add to an address: all of them tracking on every site. */
const TRACKING =
  'utm_\\w*|fbclid|gclid|gclsrc|dclid|[gw]braid|gad_\\w*|_g[al]|srsltid|msclkid|ttclid|twclid|igshid|igsh|mibextid|' +
  'yclid|ysclid|mc_\\w*|mkt_\\w*|_hs\\w*|pk_\\w*|mtm_\\w*|xtor|at_\\w*|cmpid|mbid|ref_src|guccounter|guce_\\w*';

/** What asks for an article's AMP page. */
const AMP = 'amp(?:html)?(?:=1|=true)?|outputType=amp';

/** Any of them behind a path, and nothing else. */
const FREE_QUERY = `(?:\\?(?:(?:(?:${TRACKING})=[^&]*|${AMP})(?:&|$))*)?`;
const IS_FREE = new RegExp(`^${FREE_QUERY}$`);

/** Longest pattern, in characters: RE2 takes about thirty times as much. */
const LONGEST = 10_000;

/** Longest address that is among them. */
const LONGEST_ADDRESS = 2000;

/**
 * Regular expressions that fit the pages on which a browser lights the button: those at the addresses of the lists, with
 * and without `www.`, a slash at the end, tracking and a mark of AMP. Where there are too many addresses, each list has
 * its newest among them.
 * For Chromium, which matches them by RE2 (https://github.com/google/re2/wiki/Syntax) to an address without its fragment.
 */
export function addressPatterns(lists: readonly (readonly string[])[]): string[] {
  const addresses = [...new Set(inTurn(lists))].slice(0, MOST_ADDRESSES).flatMap(writtenAs);
  const textsOf = (isWhole: boolean) => addresses.filter((one) => one.isWhole === isWhole).map(({ text }) => text);
  return [
    ...joined(textsOf(false)).map((texts) => `^https?://(?:${texts})${FREE_QUERY}$`),
    ...joined(textsOf(true)).map((texts) => `^https?://(?:${texts})$`),
  ];
}

/** How an article's address may be written, as a pattern. */
interface Written {
  text: string;
  /** No query may follow: it says which article it is, or the path does not look like an article's. */
  isWhole: boolean;
}

/**
 * The ways in which an article's address may be written: two where it has a query that says nothing of the article, but
 * is none that any address may have. None where the address has no key.
 */
function writtenAs(address: string): Written[] {
  const url = address.length > LONGEST_ADDRESS || articleKey(address) === null ? null : parsed(address);
  if (url === null) return [];
  const { hostname, pathname, search, port } = url;
  const page = host(hostname) + escaped(port && `:${port}`) + path(pathname);
  const whole = { text: page + escaped(search), isWhole: true };
  const isOne = isArticlePath(pathname) && articleKey(address) === articleKey(address.replace(/[?#].*$/, ''));
  if (!isOne) return [whole];
  return [{ text: page, isWhole: false }, ...(IS_FREE.test(search) ? [] : [whole])];
}

/** `www.` is added to a registrable domain alone: to `example.org`, hardly to `blog.example.org`. */
function host(name: string): string {
  if (name.startsWith('www.')) return `(?:www\\.)?${escaped(name.slice(4))}`;
  return (name.split('.').length === 2 ? '(?:www\\.)?' : '') + escaped(name);
}

/** A file's path (`/a.aspx`) has no slash at the end. */
function path(text: string): string {
  const isPlain = text === '/' || /\.\w{1,5}$/.test(text);
  return isPlain ? escaped(text) : `${escaped(text.replace(/\/$/, ''))}/?`;
}

const escaped = (text: string): string => text.replace(/[^\w/-]/g, '\\$&');

/** Texts as alternatives of each other, as many in one as it may be long. */
function joined(texts: readonly string[]): string[] {
  const all: string[] = [];
  for (const text of texts) {
    const last = all.at(-1);
    if (last !== undefined && last.length + text.length < LONGEST) all[all.length - 1] = `${last}|${text}`;
    else all.push(text);
  }
  return all;
}

/** The first of each list, then the second of each, and so on. */
function inTurn<T>(lists: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list.slice(place, place + 1))).flat();
}
