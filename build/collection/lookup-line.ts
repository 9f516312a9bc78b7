import type { Found, MatchReason } from '../../src/collection/find-matches.ts';

/** The answer to one address as a line of JSON: the page's own records first, then those that list it as related, each record once. */
export function toLookupLine(url: string, found: Found | null): string {
  const own = (found?.own ?? []).map(({ reason, record }) => match(record, reason));
  const ids = new Set(own.map(({ id }) => id));
  const listing = (found?.listedBy ?? []).filter(({ id }) => !ids.has(id)).map((record) => match(record, 'related'));
  return JSON.stringify({ url, matches: [...own, ...listing] });
}

const match = ({ id, title }: { id: string; title: string }, reason: MatchReason) => ({
  id,
  title,
  // An AMP address and one that the page names are addresses all the same.
  via: reason === 'amp' || reason === 'claimed' ? 'address' : reason,
});
