import type { Mutant } from './mutants-of.ts';

/** The function that the source asks, given a mutant's number, whether it is in force. */
export const ASKED = '$mutant';

/**
 * The source with all of its mutants in it, each behind a question: `a < b` becomes `($mutant(7)?a <= b:a < b)`. So it is
 * bundled once for all. The mutants are numbered from `first` on, in the order given.
 */
export function withAllMutants(code: string, mutants: readonly Mutant[], first: number): string {
  const numbered = mutants.map((mutant, place) => ({ ...mutant, number: first + place }));
  // From the outside in: a mutant holds the original text, what stays holds the mutants inside it.
  const groups = groupedByPlace(numbered);
  let next = 0;
  const upTo = (from: number, to: number): string => {
    let text = '';
    let at = from;
    for (;;) {
      const group = groups[next];
      const place = group?.[0]?.place;
      if (!group || !place || place.start >= to) return text + code.slice(at, to);
      next++;
      text += code.slice(at, place.start) + chosen(group, place, upTo(place.start, place.end));
      at = place.end;
    }
  };
  const chosen = (group: typeof numbered, { isStatement }: Mutant['place'], unchanged: string) =>
    group.reduceRight((otherwise, { number, changed }) => {
      const question = `${ASKED}(${number})`;
      return isStatement ? `{if(${question})${changed}else ${otherwise}}` : `(${question}?${changed}:${otherwise})`;
    }, unchanged);
  return upTo(0, code.length);
}

/** Those of one place together; a place before those inside it. */
function groupedByPlace<M extends Mutant>(mutants: readonly M[]): M[][] {
  const groups = new Map<string, M[]>();
  for (const mutant of mutants) {
    const { start, end } = mutant.place;
    const name = `${start} ${end}`;
    groups.set(name, [...(groups.get(name) ?? []), mutant]);
  }
  return [...groups.values()].sort(([a], [b]) =>
    a && b ? a.place.start - b.place.start || b.place.end - a.place.end : 0,
  );
}
