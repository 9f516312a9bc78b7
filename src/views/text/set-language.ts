import { type Lookup, locale, setWords, word } from './words.ts';

/** Has the view speak the reader's language: its words come from `lookup`, and the page says their language and direction. */
export function setLanguage(root: HTMLElement, lookup: Lookup): void {
  setWords(lookup);
  root.lang = locale();
  root.dir = word('direction');
}
