import { numberedPage } from './numbered-page.ts';
import { type PageAddress, readAddress } from './page-address.ts';
import type { Random } from './random.ts';
import { ofParts } from './spelling-changes.ts';
import type { Change } from './variant.ts';

/** Names that say which page it is, at one site or another. */
const IDENTITIES = 'id p page v q s t sid cid aid mid article story news_id start offset lang section'.split(' ');

/** A change of a page whose whole address says which page it is. Numbered pages say it by their number alone. */
function ofWritten(make: (page: PageAddress, random: Random) => Partial<PageAddress> | null): Change['make'] {
  return ofParts((page, random) => (numberedPage(page) ? null : make(page, random)));
}

/** Other pages, whose addresses nearly are the one they are made from. */
export const NEAR_MISS_CHANGES: readonly Change[] = [
  { kind: 'another number', make: anotherNumber },
  { kind: 'another case of a number', make: anotherCase },
  { kind: 'another digit in the path', make: ofWritten(({ path }, random) => otherDigit(path, random)) },
  { kind: 'another word in the path', make: ofWritten(({ path }, random) => otherWord(path, random)) },
  { kind: 'path case', make: ofWritten(({ path }, random) => otherCase(path, random)) },
  { kind: 'parent path', make: ofWritten(({ path }) => parentOf(path)) },
  { kind: 'longer path', make: ofWritten(({ path }, random) => longerPath(path, random)) },
  { kind: 'escaped slash', make: ofWritten(({ path }) => escapedSlash(path)) },
  { kind: 'escaped twice', make: ofWritten(({ path }, random) => escapedTwice(path, random)) },
  { kind: 'escaped query', make: ofWritten(({ path, query }, random) => escapedQuery(path, query, random)) },
  { kind: 'parameter added', make: ofWritten(({ query }, random) => moreQuery(query, random)) },
  { kind: 'parameter changed', make: ofWritten(({ query }, random) => otherQuery(query, random)) },
  { kind: 'parameter removed', make: ofWritten(({ query }, random) => lessQuery(query, random)) },
  { kind: 'a route', make: ofWritten(({ hash }, random) => (hash ? null : { hash: route(random) })) },
  { kind: 'another route', make: ofParts(({ hash }) => (/^#[/!]/.test(hash) ? { hash: `${hash}x` } : null)) },
  {
    kind: 'another port',
    make: ofParts(({ port, scheme }, random) =>
      port ? { port: '' } : { port: random.pick([':8080', ':8443', ':81', scheme === 'https' ? ':80' : ':443']) },
    ),
  },
];

function anotherNumber(address: string, random: Random): string | null {
  return numberReplaced(address, (number) => {
    const digits = [...number.matchAll(/\d/g)].map(({ index }) => index);
    if (digits.length === 0) return null;
    const at = random.pick(digits);
    return number.slice(0, at) + ((Number(number[at]) + 1 + random.below(8)) % 10) + number.slice(at + 1);
  });
}

/** Videos' and stories' ids tell small letters from capitals; DOIs do not (DOI Handbook §3.4). */
function anotherCase(address: string, random: Random): string | null {
  return numberReplaced(address, (number, site) =>
    site === 'youtube' || site === 'msn' ? swapCase(number, random) : null,
  );
}

function numberReplaced(address: string, replace: (number: string, site: string) => string | null): string | null {
  const page = readAddress(address);
  const numbered = page && numberedPage(page);
  const other = numbered && replace(numbered.number, numbered.site);
  return numbered && other ? address.replace(numbered.number, () => other) : null;
}

function otherDigit(path: string, random: Random): Partial<PageAddress> | null {
  const digits = [...path.matchAll(/%[\da-f]{2}|\d/gi)].filter(([text]) => text.length === 1);
  if (digits.length === 0) return null;
  const { index } = random.pick(digits);
  return { path: `${path.slice(0, index)}${(Number(path[index]) + 1 + random.below(8)) % 10}${path.slice(index + 1)}` };
}

function otherWord(path: string, random: Random): Partial<PageAddress> | null {
  const words = [...path.matchAll(/%[\da-f]{2}|[a-z]{4,}/gi)].filter(([text]) => !text.startsWith('%'));
  if (words.length === 0) return null;
  const { 0: word, index } = random.pick(words);
  const other = random.pick(['quarks', 'update', 'part-2', 'preview', 'review', 'de', 'guitar-amp']);
  return { path: path.slice(0, index) + other + path.slice(index + word.length) };
}

function otherCase(path: string, random: Random): Partial<PageAddress> | null {
  const swapped = swapCase(path, random);
  return swapped === null ? null : { path: swapped };
}

function swapCase(text: string, random: Random): string | null {
  const letters = [...text.matchAll(/%[\da-f]{2}|[a-z]/gi)].filter(([found]) => found.length === 1);
  if (letters.length === 0) return null;
  const { 0: letter, index } = random.pick(letters);
  const swapped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  return text.slice(0, index) + swapped + text.slice(index + 1);
}

function parentOf(path: string): Partial<PageAddress> | null {
  const parent = path.replace(/\/$/, '').replace(/\/[^/]*$/, '/');
  return path === '/' ? null : { path: parent };
}

function longerPath(path: string, random: Random): Partial<PageAddress> {
  const more = [
    '2',
    'comments',
    'page/2',
    'gallery',
    'figures/1',
    'feed',
    'part-two-of-the-story',
    'index-rally',
    'stamp',
  ];
  return { path: `${path.replace(/\/$/, '')}/${random.pick(more)}` };
}

function escapedSlash(path: string): Partial<PageAddress> | null {
  const at = path.replace(/\/$/, '').lastIndexOf('/');
  return at < 1 ? null : { path: `${path.slice(0, at)}%2F${path.slice(at + 1)}` };
}

/** `%2541` is the text `%41`, not `A` (RFC 3986 §2.4: never decode twice). */
function escapedTwice(path: string, random: Random): Partial<PageAddress> | null {
  const letters = [...path.matchAll(/%[\da-f]{2}|[\w-]/gi)];
  if (letters.length === 0) return null;
  const { 0: text, index } = random.pick(letters);
  const code = text.length === 3 ? text.slice(1) : text.charCodeAt(0).toString(16);
  return { path: `${path.slice(0, index)}%25${code}${path.slice(index + text.length)}` };
}

/** `%3Fid=7` belongs to the path's last segment; `%26b=2` to a value. */
function escapedQuery(path: string, query: readonly string[], random: Random): Partial<PageAddress> | null {
  const [first = '', ...rest] = query;
  if (rest.length > 0 && random.chance(0.5)) return { query: [[first, ...rest].join('%26')] };
  return first ? { path: `${path}%3F${query.join('&')}`, query: [] } : null;
}

function moreQuery(query: readonly string[], random: Random): Partial<PageAddress> | null {
  const written = new Set(query.map((one) => one.split('=', 1).join('').toLowerCase()));
  const name = random.pick(IDENTITIES);
  if (written.has(name)) return null;
  const value = random.pick(['2', '3', '4417', 'muons', '0a1b2c', '58187612', 'a-second-story']);
  const more = [...query];
  more.splice(random.below(query.length + 1), 0, `${name}=${value}`);
  return { query: more };
}

function otherQuery(query: readonly string[], random: Random): Partial<PageAddress> | null {
  if (query.length === 0) return null;
  const at = random.below(query.length);
  const [name = '', value = ''] = (query[at] ?? '').split('=');
  const other = value.includes('+') ? value.replace('+', '%2B') : `${value}${random.pick(['0', '7', 'x'])}`;
  return value ? { query: query.with(at, `${name}=${other}`) } : null;
}

function lessQuery(query: readonly string[], random: Random): Partial<PageAddress> | null {
  return query.length === 0 ? null : { query: query.toSpliced(random.below(query.length), 1) };
}

function route(random: Random): string {
  return random.pick(['#/another-page', '#!another-page', '#!/story/7', '#/story/7']);
}
