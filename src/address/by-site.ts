import { SECOND_LABELS } from './tables/public-suffixes.ts';

/** Deeper hosts exist, but no table names one. */
const MOST_LABELS = 8;

/**
 * What a table says of a host and a path. Its keys list sites, separated by spaces: a host with everything below it, or
 * a brand under any suffix, and where the entry asks for it the beginning of a path.
 *
 * Example: `news.google.co.uk/url` has the entries of `google.co.uk`, `google.co.uk/url` and `google.*`. Near miss:
 * `google.example.com` has none of `google.*`, and `google.co.uk/urls` none of `google.co.uk/url`.
 */
export function bySite<Entry>(table: Readonly<Record<string, Entry>>, host: string, path = ''): Entry[] {
  const places = siteNames(host).map((name) => `${name}${path}/`);
  return Object.entries(table)
    .filter(([sites]) => sites.split(' ').some((site) => places.some((place) => place.startsWith(`${site}/`))))
    .map(([, entry]) => entry);
}

/** The names by which tables may know a host: `a.bbc.co.uk`, `a.bbc.*`, `bbc.co.uk`, `bbc.*`. */
function siteNames(host: string): string[] {
  const suffix = suffixAt(host);
  const labels = host.slice(0, suffix).split('.').slice(-MOST_LABELS);
  return labels.flatMap((_, index) => {
    const name = labels.slice(index).join('.');
    return [name + host.slice(suffix), `${name}.*`];
  });
}

/** Where the public suffix of a host begins, its dot included: at `.co.uk` in `bbc.co.uk`. 0 for a single label. */
export function suffixAt(host: string): number {
  const last = host.lastIndexOf('.');
  if (last < 0) return 0;
  const before = host.lastIndexOf('.', last - 1);
  const isPair = host.length - last === 3 && SECOND_LABELS.includes(host.slice(before + 1, last));
  return isPair ? Math.max(before, 0) : last;
}
