import { gradeMeant, gradeWord, WHOLE } from './grade-words.ts';
import { MOST_WORDS, type QueryWord } from './query-words.ts';
import type { SearchIndex } from './search-index.ts';

/** With fewer results than these, what may be meant is searched for too. */
const FEW = 10;

/** The grade of a row that has all words of the longest query in its title. */
const BEST_GRADE = MOST_WORDS * WHOLE[0];

/** The rows that have the words of a query. */
export interface Ranked {
  /** By grade, and of one grade by quality: the order of the rows. */
  rows: Uint32Array;
  /** The grade of each row of the collection: higher is better. */
  grades: Uint16Array;
  /** How many words of the query each of the rows has. */
  words: number;
}

/**
 * The rows that have all words of a query, best first. Where they are few, typing errors are forgiven; where there are
 * none even so, the rows that have most of its words, at least half of them.
 */
export function rankRows(index: SearchIndex, words: readonly QueryWord[]): Ranked {
  const exact = gradeAll(index, words, false);
  if (exact.words === words.length && exact.rows.length >= FEW) return exact;
  return gradeAll(index, words, true);
}

function gradeAll(index: SearchIndex, words: readonly QueryWord[], isForgiving: boolean): Ranked {
  const size = index.rows.lines;
  const [grades, found, best] = [new Uint16Array(size), new Uint8Array(size), new Uint8Array(size)];
  for (const word of words) {
    best.fill(0);
    gradeWord(index, word, best);
    if (isForgiving) gradeMeant(index, word, best);
    for (let row = 0; row < size; row++) {
      const grade = best[row] ?? 0;
      if (grade === 0) continue;
      grades[row] = (grades[row] ?? 0) + grade;
      found[row] = (found[row] ?? 0) + 1;
    }
  }
  const most = found.reduce((a, b) => Math.max(a, b), 1);
  const isEnough = most >= words.length / 2;
  return { rows: isEnough ? inOrder(grades, found, most) : new Uint32Array(0), grades, words: most };
}

/** The rows that have most words, by grade: a counting sort, which keeps the rows of one grade in their order. */
function inOrder(grades: Uint16Array, found: Uint8Array, most: number): Uint32Array {
  const starts = new Uint32Array(BEST_GRADE);
  let count = 0;
  for (let row = 0; row < grades.length; row++) {
    if (found[row] !== most) continue;
    const at = BEST_GRADE - (grades[row] ?? 0);
    starts[at] = (starts[at] ?? 0) + 1;
    count++;
  }
  let before = 0;
  for (let at = 0; at < starts.length; at++) {
    const here = starts[at] ?? 0;
    starts[at] = before;
    before += here;
  }
  const rows = new Uint32Array(count);
  for (let row = 0; row < grades.length; row++) {
    if (found[row] !== most) continue;
    const at = BEST_GRADE - (grades[row] ?? 0);
    const place = starts[at] ?? 0;
    rows[place] = row;
    starts[at] = place + 1;
  }
  return rows;
}
