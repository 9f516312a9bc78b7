import type { QualitySpread } from './collection-facts.ts';

/** Most steps a spread has, so that a collection's header stays small however many different numbers it uses. */
const MOST_STEPS = 256;

/** The spread of the given numbers, in any order. Above 256 different numbers, neighbours share a step under the larger one. */
export function qualitySpread(qualities: readonly number[]): QualitySpread {
  const counts = new Map<number, number>();
  for (const quality of qualities) counts.set(quality, (counts.get(quality) ?? 0) + 1);
  const steps = [...counts].sort(([a], [b]) => a - b);
  return { scored: qualities.length, steps: steps.length <= MOST_STEPS ? steps : merged(steps, qualities.length) };
}

/** Steps of about equal counts. */
function merged(steps: [quality: number, count: number][], scored: number): [quality: number, count: number][] {
  const result: [quality: number, count: number][] = [];
  let below = 0;
  let waiting = 0;
  for (const [quality, count] of steps) {
    waiting += count;
    if (below + waiting < (scored * (result.length + 1)) / MOST_STEPS) continue;
    result.push([quality, waiting]);
    below += waiting;
    waiting = 0;
  }
  return result;
}
