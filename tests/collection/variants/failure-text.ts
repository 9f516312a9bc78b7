/** A variant or a near miss that led elsewhere than it should. */
export interface Failure {
  kinds: readonly string[];
  address: string;
  expected: string;
  got: string;
}

/** Failures for people: one block each, those of a kind together, the most frequent kind first. */
export function failureText(failures: readonly Failure[], most = 20): string {
  const kindOf = ({ kinds }: Failure) => kinds.join(' + ');
  const counts = new Map<string, number>();
  for (const failure of failures) counts.set(kindOf(failure), (counts.get(kindOf(failure)) ?? 0) + 1);
  const count = (failure: Failure) => counts.get(kindOf(failure)) ?? 0;
  const sorted = failures.toSorted((a, b) => count(b) - count(a) || (kindOf(a) < kindOf(b) ? -1 : 1));
  const blocks = sorted
    .slice(0, most)
    .map(
      (one) =>
        `${kindOf(one)} (${count(one)})\n  address  ${one.address}\n  expected ${one.expected}\n  got      ${one.got}`,
    );
  const rest = failures.length - blocks.length;
  return [...blocks, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n');
}
