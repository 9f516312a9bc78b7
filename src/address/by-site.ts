import type { Site } from './site.ts';

/** Shared by most hosts, of which no table says anything. */
const NOTHING: readonly never[] = [];

/**
 * What a table says of a site and a path. The table is one of those that `factsOf` knows.
 *
 * Example: `news.google.co.uk/url` has the entries of `google.co.uk`, `google.co.uk/url` and `google.*`. Near miss:
 * `google.example.com` has none of `google.*`, and `google.co.uk/urls` none of `google.co.uk/url`.
 */
export function bySite<Entry>(table: Readonly<Record<string, Entry>>, { facts }: Site, path = ''): readonly Entry[] {
  if (facts.length === 0) return NOTHING;
  const found: Entry[] = [];
  for (const fact of facts) {
    if (fact.table === table && `${path}/`.startsWith(`${fact.start}/`)) found.push(fact.entry as Entry);
  }
  return found;
}
