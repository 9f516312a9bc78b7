import { SECOND_LABELS } from './tables/public-suffixes.ts';

/**
 * What a table says of a host and a path. Its keys list sites, separated by spaces: a host with everything below it, or
 * a brand under any suffix, and where the entry asks for it the beginning of a path.
 *
 * Example: `news.google.co.uk/url` has the entries of `google.co.uk`, `google.co.uk/url` and `google.*`. Near miss:
 * `google.example.com` has none of `google.*`, and `google.co.uk/urls` none of `google.co.uk/url`.
 */
export function bySite<Entry>(table: Readonly<Record<string, Entry>>, host: string, path = ''): Entry[] {
  const index = indexOf(table);
  const found: Entry[] = [];
  for (const name of siteNames(host)) {
    for (const [start, entry] of index.get(name) ?? []) {
      if (`${path}/`.startsWith(`${start}/`)) found.push(entry);
    }
  }
  return found;
}

/** Entries of a table by the name of their site, each with the beginning of a path that it asks for, or ''. */
type Index<Entry> = ReadonlyMap<string, readonly (readonly [start: string, entry: Entry])[]>;

/** Made at a table's first use, not at the start: a background starts at every wake-up. */
const indexes = new WeakMap<object, Index<unknown>>();

function indexOf<Entry>(table: Readonly<Record<string, Entry>>): Index<Entry> {
  const known = indexes.get(table);
  if (known) return known as Index<Entry>;
  const index = new Map<string, [string, Entry][]>();
  for (const [sites, entry] of Object.entries(table)) {
    for (const site of sites.split(' ')) {
      const slash = `${site}/`.indexOf('/');
      const name = site.slice(0, slash);
      index.set(name, [...(index.get(name) ?? []), [site.slice(slash), entry]]);
    }
  }
  indexes.set(table, index);
  return index;
}

/** The names of the host that was asked about last: one address asks several tables. */
let last: { host: string; names: readonly string[] } = { host: '', names: [] };

/** The names by which tables may know a host: `a.bbc.co.uk`, `a.bbc.*`, `bbc.co.uk`, `bbc.*`. */
function siteNames(host: string): readonly string[] {
  if (last.host !== host) last = { host, names: namesOf(host) };
  return last.names;
}

function namesOf(host: string): string[] {
  const suffix = suffixAt(host);
  const names: string[] = [];
  let start = 0;
  while (start < suffix) {
    names.push(host.slice(start), `${host.slice(start, suffix)}.*`);
    start = host.indexOf('.', start) + 1;
  }
  return names;
}

/** Where the public suffix of a host begins, its dot included: at `.co.uk` in `bbc.co.uk`. 0 for a single label. */
export function suffixAt(host: string): number {
  const last = host.lastIndexOf('.');
  if (last < 0) return 0;
  const before = host.lastIndexOf('.', last - 1);
  const isPair = host.length - last === 3 && SECOND_LABELS.includes(host.slice(before + 1, last));
  return isPair ? Math.max(before, 0) : last;
}
