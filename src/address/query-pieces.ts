import { compared } from './compared.ts';
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
  readable: Readable;
}

/** A parameter as a person would read it: decoded, in lower case, without `amp;` from a double escape. */
export interface Readable {
  name: string;
  value: string;
}

/**
 * The parameters of a query in order, in one spelling: a space is `%20`, whether it stood as `+` or escaped.
 *
 * Example: `?a=b+c` is `?a=b%20c`, `?a=` is `?a`, `?a=1&&b` is `?a=1&b`, `??a=1` and `?&?a=1` are `?a=1`. Near miss:
 * `?a=b%2Bc`, `?a=b%26c=d`, `?a=?b`.
 */
export function queryPieces(search: string): QueryPiece[] {
  const spaced = search.replaceAll('+', '%20');
  const pieces: QueryPiece[] = [];
  for (const part of spaced.split(spaced.includes(';') ? DIVIDER : '&')) {
    const [written, stated] = nameAndValue(part);
    // The query's own mark, and any other: a name that began with one would be another where it stands first.
    const name = plainEscapes(written, KEPT_IN_NAME).replace(/^\?+/, '');
    const value = plainEscapes(stated, KEPT_IN_VALUE);
    if (name || value) pieces.push(pieceOf(name, value ? `${name}=${value}` : name));
  }
  return pieces;
}

/**
 * The value of a query's first parameter of a name, decoded, or the empty text. It reads the query as a key states it.
 *
 * Example: `v` of `?;v=jNQXAC9IVRw` and of `?&?v=jNQXAC9IVRw`.
 */
export function parameter(search: string, name: string): string {
  const text = queryPieces(search).find((piece) => piece.name === name)?.text ?? '';
  return percentDecoded(text.slice(name.length + 1));
}

/** A parameter of this name, where the name and the text are in one spelling already. */
export function pieceOf(name: string, text: string): QueryPiece {
  return { name, text, readable: readable(text) };
}

/** A parameter's text, `name=value` or a name alone, as a person would read it. */
export function readable(text: string): Readable {
  const [name, value] = nameAndValue(percentDecoded(text).toLowerCase());
  return { name: name.startsWith('amp;') ? name.slice(4) : name, value };
}

/** What stands before and after the first `=` of a parameter. */
function nameAndValue(text: string): [name: string, value: string] {
  const equals = text.indexOf('=');
  return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
}

/** The pieces sorted by name; pieces of one name keep their order, which may carry meaning. */
export function sortedPieces(pieces: QueryPiece[], rules: KeyRule[]): QueryPiece[] {
  const sorted = pieces.toSorted((a, b) => compared(a.name, b.name));
  if (sorted.some((piece, index) => piece !== pieces[index])) rules.push('order');
  return sorted;
}

/** The query that the pieces make, with its `?`; the empty text where there are none. */
export function plainQuery(pieces: QueryPiece[]): string {
  return pieces.length === 0 ? '' : `?${pieces.map((piece) => piece.text).join('&')}`;
}
