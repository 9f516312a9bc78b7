import { foldText } from './fold-text.ts';
import type { QueryWord } from './query-words.ts';
import { wordsOf } from './words-of.ts';

/**
 * How a title reads beside a query that its words were found for: 2 where it is the query, 1 where it has its words side
 * by side, else 0. Example: `dark mat` is side by side in `What dark matter is`. Near miss: `Matter in the dark`.
 */
export function titleFit(title: string, query: readonly QueryWord[]): 0 | 1 | 2 {
  const words = wordsOf(foldText(title), true);
  const isAt = (start: number) =>
    query.every(({ text, isTyped }, index) => {
      const word = words[start + index];
      return isTyped ? word?.startsWith(text) : word === text;
    });
  if (words.length === query.length && isAt(0)) return 2;
  return query.length > 1 && words.some((_, start) => isAt(start)) ? 1 : 0;
}
