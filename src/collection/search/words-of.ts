/** Longest word, in code units: what is longer is cut, in the index and in a query alike. */
const LONGEST_WORD = 40;

/** Scripts that put no space between words. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\u3099\u309a';
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');

/** A run of letters, digits and marks; a flag; an emoji. */
const PIECES = /[\p{L}\p{N}\p{M}]+|\p{RI}{2}|\p{Extended_Pictographic}/gu;
const PLAIN_PIECES = /[a-z\d]+/g;
const IS_PLAIN = /^[\x20-\x7e]*$/;

/**
 * The words of a folded text, in order. Where a script has no spaces, each two characters that stand together are one:
 * `東京大学` is `東京`, `京大`, `大学`. The last character is one too, so that each can be found by itself; not in a query,
 * where it would only be asked for twice.
 */
export function wordsOf(folded: string, isQuery = false): string[] {
  if (IS_PLAIN.test(folded)) return (folded.match(PLAIN_PIECES) ?? []).map(cut);
  return (folded.match(PIECES) ?? []).flatMap((piece) => {
    if (!HAS_UNSPACED.test(piece)) return cut(piece);
    return (piece.match(RUNS) ?? []).flatMap((run) => (HAS_UNSPACED.test(run) ? pairs(run, isQuery) : cut(run)));
  });
}

/** Whether more of a word may follow: no, where it is two characters of a script without spaces. */
export function mayGoOn(word: string): boolean {
  return !HAS_UNSPACED.test(word) || [...word].length === 1;
}

function pairs(run: string, isQuery: boolean): string[] {
  const characters = [...run];
  const all = characters.map((character, index) => character + (characters[index + 1] ?? ''));
  return isQuery && all.length > 1 ? all.slice(0, -1) : all;
}

function cut(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, '');
}
