const [SPACE, QUOTE, HASH, APOSTROPHE, DASH, SLASH, COLON, LAST_PLAIN] = [32, 34, 35, 39, 45, 47, 58, 0xd7ff];

/** Words that are no texts where they stand without quotes. */
const WORDS = new Map<string, unknown>([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Where a simple name ends that a colon follows, and behind it a space or nothing; 0 where none stands at `from`. */
export function nameEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isOfName(text.charCodeAt(at), at > from)) at++;
  if (at === from || text.charCodeAt(at) !== COLON) return 0;
  return at + 1 === to || text.charCodeAt(at + 1) === SPACE ? at : 0;
}

/**
 * What a part of a line says, as YAML reads it, or undefined where it is not plain: `"a: b"`, `'a #b'`, `2021-02-05`,
 * `true`, `Diablo 4`. Near miss: `[a]`, `a: b`, `"a" # b`.
 */
export function plainValue(text: string, from: number, to: number): unknown {
  const first = text.charCodeAt(from);
  if (first === QUOTE || first === APOSTROPHE) return quoted(text, from, to, first);
  const mayBegin = isOfName(first === DASH ? text.charCodeAt(from + 1) : first, true) || first === SLASH;
  if (!mayBegin || !isPlain(text, from, to)) return undefined;
  const value = text.slice(from, to);
  return value.length <= 5 && WORDS.has(value) ? WORDS.get(value) : value;
}

function quoted(text: string, from: number, to: number, quote: number): string | undefined {
  if (to - from < 2 || text.charCodeAt(to - 1) !== quote) return undefined;
  const inside = text.slice(from + 1, to - 1);
  if (quote === APOSTROPHE) return inside.includes("'") ? undefined : inside;
  if (inside.includes('\\')) return unescaped(text.slice(from, to));
  return inside.includes('"') ? undefined : inside;
}

/** JSON's escapes are YAML's; YAML has more. */
function unescaped(json: string): string | undefined {
  try {
    return JSON.parse(json);
  } catch {
    // An escape of YAML alone, or a quotation mark within: js-yaml knows.
    return undefined;
  }
}

/** Whether nothing begins a comment, ends a name, or has to be looked up in Unicode. */
function isPlain(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > LAST_PLAIN || (code === HASH && text.charCodeAt(at - 1) === SPACE)) return false;
    if (code === COLON && (at + 1 === to || text.charCodeAt(at + 1) === SPACE)) return false;
  }
  return true;
}

/** Lower-case letters, and behind the first also others and digits. Of `Null:` and `TRUE:` js-yaml makes other names. */
function isOfName(code: number, isInside: boolean): boolean {
  if (code >= 97 && code <= 122) return true;
  return isInside && ((code >= 65 && code <= 90) || (code >= 48 && code <= 57));
}
