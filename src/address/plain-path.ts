/** Characters that mean something else when they stand unescaped in a path, or that a parser would escape again. */
const KEPT_IN_PATH = ' "#%/<>?\\`{}';

/**
 * A path in one spelling: single slashes, no slash at its end, no escapes without need, escapes in upper case.
 *
 * Example: `/%7Efoo//bar/` is `/~foo/bar`; `/%c3%bc` is `/%C3%BC`. Near miss: `%2F`, `%3F`, `%23`, `%25` and `%5C` stay,
 * and so does the case of letters.
 */
export function plainPath(pathname: string): string {
  const path = plainEscapes(pathname, KEPT_IN_PATH);
  return trimmedEnd(path.includes('//') ? path.replace(/\/{2,}/g, '/') : path);
}

/** A path without slashes at its end; at least `/`. */
export function trimmedEnd(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** Every escape but those that are in their one spelling already: of other bytes than ASCII, and of ` "#%<>`. */
const ESCAPE = /%(?![89A-F][\dA-F]|2[0235]|3[CE])([\da-fA-F]{2})?/g;

const PRINTABLE = /[!-~]/;

/** A text whose escapes of printable ASCII are decoded, but for the kept ones; a lone `%` becomes `%25`. */
export function plainEscapes(text: string, kept: string): string {
  if (!text.includes('%')) return text;
  return text.replace(ESCAPE, (written, hex?: string) => {
    if (!hex) return '%25';
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return PRINTABLE.test(character) && !kept.includes(character) ? character : written.toUpperCase();
  });
}
