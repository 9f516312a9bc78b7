import { explainKey } from '../../src/address/explain-key.ts';
import type { Found, MatchReason } from '../../src/collection/find-matches.ts';
import { jsonLine } from './output.ts';

/**
 * The answer to one address as a line of JSON: the page's own records first, then those that list it as related, each
 * record once. Explained, each match also says its `rule`: the tier that found it and, after a semicolon, the rules that
 * changed the page's address on the way to its key, in the order of their work: `address; amp-cache, tracking`.
 */
export function toLookupLine(url: string, found: Found | null, isExplained: boolean): string {
  const { rules } = explainKey(url);
  const match = ({ id, title }: { id: string; title: string }, reason: MatchReason) => {
    // An AMP address and one that the page names are addresses all the same.
    const via = reason === 'amp' || reason === 'claimed' ? 'address' : reason;
    const rule = rules.length > 0 ? `${via}; ${rules.join(', ')}` : via;
    return { id, title, via, ...(isExplained && { rule }) };
  };
  const own = (found?.own ?? []).map(({ reason, record }) => match(record, reason));
  const ids = new Set(own.map(({ id }) => id));
  const listing = (found?.listedBy ?? []).filter(({ id }) => !ids.has(id)).map((record) => match(record, 'related'));
  return jsonLine({ url, matches: [...own, ...listing] });
}
