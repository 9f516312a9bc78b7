import type { KeyRule } from './key-rule.ts';
import { percentDecoded } from './percent-decoded.ts';
import { plainEscapes } from './plain-path.ts';

const KEPT_IN_VALUE = ' "#%&+;<>';
const KEPT_IN_NAME = `${KEPT_IN_VALUE}=`;

/** A `;` divides parameters where a name follows it: `?action=profile;u=4221` (W3C HTML 4.01, appendix B.2.2). */
const DIVIDER = /&|;(?=[\w.-]{1,40}=)/;

/** One parameter of a query, in one spelling. */
export interface QueryPiece {
  name: string;
  /** `name=value`, or the name alone where the value is empty. */
  text: string;
}

/**
 * The parameters of a query in order, in one spelling: a space is `%20`, whether it stood as `+` or escaped.
 *
 * Example: `?a=b+c` is `?a=b%20c`, `?a=` is `?a`, `?a=1&&b` is `?a=1&b`. Near miss: `?a=b%2Bc`, `?a=b%26c=d`.
 */
export function queryPieces(search: string): QueryPiece[] {
  if (search.length < 2) return [];
  const pieces: QueryPiece[] = [];
  for (const part of search.slice(1).split(DIVIDER)) {
    if (!part) continue;
    const spaced = part.replaceAll('+', '%20');
    const equals = spaced.indexOf('=');
    const name = plainEscapes(equals < 0 ? spaced : spaced.slice(0, equals), KEPT_IN_NAME);
    const value = equals < 0 ? '' : plainEscapes(spaced.slice(equals + 1), KEPT_IN_VALUE);
    if (name || value) pieces.push({ name, text: value ? `${name}=${value}` : name });
  }
  return pieces;
}

/** A piece's name and value as a person would read them: decoded, in lower case, without `amp;` from a double escape. */
export function readablePiece(piece: QueryPiece): { name: string; value: string } {
  const text = percentDecoded(piece.text).toLowerCase();
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  return { name: name.startsWith('amp;') ? name.slice(4) : name, value: equals < 0 ? '' : text.slice(equals + 1) };
}

/** The pieces sorted by name; pieces of one name keep their order, which may carry meaning. */
export function sortedPieces(pieces: QueryPiece[], rules: Set<KeyRule>): QueryPiece[] {
  const sorted = pieces.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  if (sorted.some((piece, index) => piece !== pieces[index])) rules.add('order');
  return sorted;
}

/** The query that the pieces make, with its `?`; the empty text where there are none. */
export function plainQuery(pieces: QueryPiece[]): string {
  return pieces.length === 0 ? '' : `?${pieces.map((piece) => piece.text).join('&')}`;
}
