import { type PageAddress, readAddress, writeAddress } from './page-address.ts';
import type { Random } from './random.ts';
import { trackingParameter } from './tracking-parameters.ts';
import type { Change } from './variant.ts';

/** A change of an address's parts. */
export function ofParts(make: (page: PageAddress, random: Random) => Partial<PageAddress> | null): Change['make'] {
  return (address, random) => {
    const page = readAddress(address);
    const changed = page && make(page, random);
    return page && changed ? writeAddress({ ...page, ...changed }) : null;
  };
}

const MOBILE = ['m.', 'mobile.'];
const MARKED = /^(?:m|mobile|amp)\./;
const LANGUAGE = /^(?:de|en|fr|in|me|sg)\.(?=[^.]+\.[^.]+)/;

/** `www.` says nothing in front of a registered name: two labels, or three with a suffix like `co.uk`. */
const REGISTERED = /^[^.]+\.(?:com?\.[a-z]{2}|[a-z-]+\d*)$/;

/** The same page at another host, in another spelling of its path, with more in its query, at a place of its own. */
export const SPELLING_CHANGES: readonly Change[] = [
  { kind: 'mobile host', make: ofParts(({ host }, random) => mobileHost(host, random)) },
  { kind: 'www', make: ofParts(({ host }) => otherWww(host)) },
  { kind: 'trailing slash', make: ofParts(({ path }) => otherSlash(path)) },
  { kind: 'escaped letters', make: ofParts((page, random) => escapedLetters(page, random)) },
  { kind: 'case of escapes', make: ofParts(({ path, query }) => otherEscapes(path, query)) },
  { kind: 'repeated slashes', make: ofParts(({ path }, random) => moreSlashes(path, random)) },
  { kind: 'tracking', make: ofParts((page, random) => moreTracking(page, random)) },
  { kind: 'fragment', make: ofParts(({ hash }, random) => (hash ? null : { hash: placeInPage(random) })) },
  {
    kind: 'scheme',
    make: ofParts(({ scheme, port }) => (port ? null : { scheme: scheme === 'http' ? 'https' : 'http' })),
  },
];

function mobileHost(host: string, random: Random): Partial<PageAddress> | null {
  if (MARKED.test(host) || host.endsWith('.github.io') || host.split('.').length > 4) return null;
  const bare = host.replace(/^www\./, '');
  if (!bare.includes('.') || bare.startsWith('youtu')) return null;
  const language = LANGUAGE.exec(bare)?.[0];
  if (language && random.chance(0.5)) return { host: `${language}m.${bare.slice(language.length)}` };
  return { host: random.pick(MOBILE) + bare };
}

function otherWww(host: string): Partial<PageAddress> | null {
  if (host.startsWith('www.')) return { host: host.slice(4) };
  return REGISTERED.test(host) ? { host: `www.${host}` } : null;
}

function otherSlash(path: string): Partial<PageAddress> | null {
  if (path.length < 2 || /\.\w{2,5}$/.test(path)) return null;
  return { path: path.endsWith('/') ? path.slice(0, -1) : `${path}/` };
}

/** Up to three letters, digits, hyphens or tildes written as escapes: RFC 3986 §2.3 says that they mean the same. */
function escapedLetters(page: PageAddress, random: Random): Partial<PageAddress> | null {
  const places = [...page.path.matchAll(/%[\da-f]{2}|[\w~-]/gi)].filter(([text]) => text.length === 1);
  if (places.length === 0) return null;
  const chosen = new Set([1, 2, 3].slice(random.below(3)).map(() => random.pick(places).index));
  const path = [...page.path].map((letter, index) => (chosen.has(index) ? escaped(letter, random) : letter)).join('');
  return { path };
}

function escaped(letter: string, random: Random): string {
  const hex = letter.charCodeAt(0).toString(16);
  return `%${random.chance(0.5) ? hex : hex.toUpperCase()}`;
}

function otherEscapes(path: string, query: readonly string[]): Partial<PageAddress> | null {
  const swap = (text: string) =>
    text.replace(/%[\da-f]{2}/gi, (hex) => (/[a-f]/.test(hex) ? hex.toUpperCase() : hex.toLowerCase()));
  const swapped = { path: swap(path), query: query.map(swap) };
  return swapped.path === path && swapped.query.join() === query.join() ? null : swapped;
}

function moreSlashes(path: string, random: Random): Partial<PageAddress> | null {
  const slashes = [...path.matchAll(/\//g)].map(({ index }) => index);
  const at = random.pick(slashes);
  return { path: `${path.slice(0, at)}${random.pick(['/', '//'])}${path.slice(at)}` };
}

/** One to four parameters more, each anywhere among the page's own. */
function moreTracking({ host, query }: PageAddress, random: Random): Partial<PageAddress> | null {
  const more = [...query];
  for (let left = 1 + random.below(4); left > 0; left--) {
    more.splice(random.below(more.length + 1), 0, trackingParameter(host, random));
  }
  return { query: more };
}

function placeInPage(random: Random): string {
  return random.pick([
    '#comments',
    '#',
    '#section-2',
    '#:~:text=the%20study-,found',
    '#Findings:~:text=muons',
    '#xtor=RSS-16',
    '#Echobox=1617795000',
    '#respond',
    '#top',
    '#/',
  ]);
}
