import { foldText } from './fold-text.ts';
import { mayGoOn, wordsOf } from './words-of.ts';

/** Longest query that is read, in characters. */
const LONGEST_QUERY = 500;

/** Most words of a query that count. */
export const MOST_WORDS = 12;

/** What stands before the site in an address that was pasted. */
const SCHEME = /^\s*https?:\/\/(?:www\.)?/i;

/** One word that is searched for. */
export interface QueryWord {
  text: string;
  /** Whether it is still being typed: then it is the beginning of a word. */
  isTyped: boolean;
}

/** The different words of a query. The last is still being typed where nothing follows it: `dark mat`, not `dark mat `. */
export function queryWords(query: string): QueryWord[] {
  const text = query.slice(0, LONGEST_QUERY).replace(SCHEME, '');
  const isEnded = query.length > LONGEST_QUERY || !/[\p{L}\p{N}\p{M}]$/u.test(text);
  const words = wordsOf(foldText(text), true);
  const different = new Map<string, QueryWord>();
  for (const [index, text] of words.entries()) {
    const isTyped = index === words.length - 1 && !isEnded && mayGoOn(text);
    different.set(text, { text, isTyped });
  }
  return [...different.values()].slice(0, MOST_WORDS);
}
