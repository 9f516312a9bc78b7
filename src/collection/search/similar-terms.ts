import { endOfAlike, sharedStart, type TermRange } from './term-list.ts';

/** Terms that are a word but for some edits. */
export interface SimilarTerms extends TermRange {
  edits: number;
}

/** How many edits a typed word may be away from what was meant: one from 4 letters on, two from 8. */
export function mostEdits(word: string): number {
  return word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * The terms of a sorted part that are at most `most` edits from a word, or, of a word that is still being typed, begin
 * so. An edit is a letter more, less or another, or two neighbours swapped (restricted Damerau-Levenshtein).
 *
 * Terms that begin alike share the rows of the table of distances up to where they part, and all that begin with what is
 * too far already are passed over at once: of 100,000 terms a few thousand are looked at.
 */
export function similarTerms(
  terms: readonly string[],
  range: TermRange,
  word: string,
  most: number,
  isTyped: boolean,
): SimilarTerms[] {
  const found: SimilarTerms[] = [];
  const table = new Distances(word, most);
  let previous = '';
  let depth = 0;
  for (let at = range.from; at < range.to; ) {
    const term = terms[at] ?? '';
    depth = sharedStart(previous, term, depth);
    let end: number | null = null;
    while (depth < term.length && end === null) {
      depth++;
      table.addRow(term, depth);
      const isMeant = isTyped && table.whole <= most;
      if (table.nearest <= most && !isMeant) continue;
      end = endOfAlike(terms, at, range.to, depth);
      if (isMeant) found.push({ from: at, to: end, edits: table.whole });
    }
    if (end === null && !isTyped) {
      const edits = table.wholeAt(term.length);
      if (edits <= most) found.push({ from: at, to: at + 1, edits });
    }
    previous = term;
    at = end ?? at + 1;
  }
  return found;
}

/** The table of distances between the beginnings of a word and of a term. It has the state of the term being walked along. */
class Distances {
  private readonly rows: Uint8Array[];
  private readonly far: number;
  /** The least distance of the row added last: no term that goes on from it is nearer. */
  nearest = 0;
  /** Its distance to the whole word. */
  whole = 0;

  constructor(
    private readonly word: string,
    private readonly most: number,
  ) {
    this.far = most + 1;
    this.rows = [Uint8Array.from({ length: word.length + 2 }, (_, index) => Math.min(index, this.far))];
  }

  /** The distance between the whole word and the first `depth` letters of the term. */
  wholeAt(depth: number): number {
    return Math.abs(depth - this.word.length) > this.most ? this.far : (this.row(depth)[this.word.length] ?? this.far);
  }

  /** Adds the row of a term's letter `depth`, counted from 1. Only what lies near the diagonal can be near enough. */
  addRow(term: string, depth: number): void {
    const { word, far, most } = this;
    const row = this.row(depth);
    const above = this.row(depth - 1);
    const letter = term.charCodeAt(depth - 1);
    // Before the first letter stands none: that is NaN, which is no other's.
    const before = term.charCodeAt(depth - 2);
    const first = Math.max(1, depth - most);
    const last = Math.min(word.length, depth + most);
    let nearest = Math.min(depth, far);
    row[first - 1] = nearest;
    for (let at = first; at <= last; at++) {
      const own = word.charCodeAt(at - 1);
      const more = (above[at] ?? far) + 1;
      const less = (row[at - 1] ?? far) + 1;
      let least = Math.min((above[at - 1] ?? far) + (own === letter ? 0 : 1), more, less);
      if (own === before && word.charCodeAt(at - 2) === letter) {
        least = Math.min(least, (this.row(depth - 2)[at - 2] ?? far) + 1);
      }
      row[at] = least;
      nearest = Math.min(nearest, least);
    }
    row[last + 1] = far;
    this.nearest = nearest;
    this.whole = last === word.length ? (row[last] ?? far) : far;
  }

  private row(depth: number): Uint8Array {
    const row = this.rows[depth] ?? new Uint8Array(this.word.length + 2);
    this.rows[depth] = row;
    return row;
  }
}
