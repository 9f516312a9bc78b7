import { lineBytes } from './line-file.ts';
import { gradeRows } from './number-code.ts';
import type { QueryWord } from './query-words.ts';
import type { SearchIndex } from './search-index.ts';
import { mostEdits, similarTerms } from './similar-terms.ts';
import { FIRST_WORD } from './tags.ts';
import { findTerm, lowerBound, type TermRange, termsFrom } from './term-list.ts';

/** What a word counts in the title, in a tag, in the excerpt or address. */
type Grades = readonly [title: number, tag: number, text: number];

/** The most that a word counts. */
export const WHOLE: Grades = [12, 8, 5];
/** The beginning of a word that is still being typed. */
const TYPED: Grades = [10, 7, 4];
/** The beginning of a word that was typed whole: `star` and `stars`. */
const LONGER: Grades = [6, 4, 2];
const ONE_EDIT: Grades = [3, 2, 1];
const TWO_EDITS: Grades = [2, 1, 1];

/** Shortest word whose longer forms are meant too. */
const SHORTEST_START = 3;

/** Notes in `best` how well each row has a word, as it was typed. */
export function gradeWord(index: SearchIndex, { text, isTyped }: QueryWord, best: Uint8Array): void {
  const exact = findTerm(index.terms, text);
  // A term that is not there has no line.
  gradeTerms(index, { from: exact, to: exact + 1 }, WHOLE, best);
  if (isTyped || text.length >= SHORTEST_START) {
    gradeTerms(index, termsFrom(index.terms, text), isTyped ? TYPED : LONGER, best);
  }
}

/** Notes in `best` which rows have what a word may be meant for. Tags are no words. */
export function gradeMeant({ terms, ...index }: SearchIndex, { text, isTyped }: QueryWord, best: Uint8Array): void {
  const most = mostEdits(text);
  if (most === 0) return;
  const words = { from: lowerBound(terms, FIRST_WORD), to: terms.length };
  for (const { edits, ...range } of similarTerms(terms, words, text, most, isTyped)) {
    gradeTerms({ terms, ...index }, range, edits < 2 ? ONE_EDIT : TWO_EDITS, best);
  }
}

function gradeTerms({ postings }: SearchIndex, { from, to }: TermRange, grades: Grades, best: Uint8Array): void {
  for (let term = from; term < to; term++) {
    gradeRows(lineBytes(postings, term), grades, best);
  }
}
