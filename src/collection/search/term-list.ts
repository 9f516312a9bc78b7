/** A part of a sorted list of terms, without `to`. */
export interface TermRange {
  from: number;
  to: number;
}

/** The first term of a part that is not before `text`. */
export function lowerBound(terms: readonly string[], text: string, { from, to }: TermRange = whole(terms)): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((terms[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

const whole = (terms: readonly string[]): TermRange => ({ from: 0, to: terms.length });

/** Where a term stands, or -1. */
export function findTerm(terms: readonly string[], term: string): number {
  const at = lowerBound(terms, term);
  return terms[at] === term ? at : -1;
}

/** The terms that begin with a text, itself among them. */
export function termsFrom(terms: readonly string[], start: string, within: TermRange = whole(terms)): TermRange {
  const from = lowerBound(terms, start, within);
  // No term holds U+FFFF: it is no character.
  return { from, to: lowerBound(terms, `${start}\uffff`, { from, to: within.to }) };
}

/** How many code units two texts share at their start, at most `most`. */
export function sharedStart(a: string, b: string, most: number): number {
  let shared = 0;
  // Behind its end a text has NaN, which equals nothing.
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared++;
  return shared;
}

/** The end of the terms from `from` on that share their first `depth` code units with it: always beyond `from`. */
export function endOfAlike(terms: readonly string[], from: number, to: number, depth: number): number {
  const term = terms[from] ?? '';
  const isAlike = (at: number) => at < to && sharedStart(term, terms[at] ?? '', depth) === depth;
  let [last, step] = [from, 1];
  // Most ends are near: steps that double, then halve.
  while (isAlike(from + step)) step *= 2;
  for (step >>= 1; step > 0; step >>= 1) if (isAlike(last + step)) last += step;
  return last + 1;
}
