import type { QualitySpread } from './collection-facts.ts';

/** Most steps a spread has, so that a collection's header stays small however many different numbers it uses. */
const MOST_STEPS = 256;

/** The spread of numbers, given how often each of them occurs. Above 256 different numbers, neighbours share a step under the larger one. */
export function qualitySpread(counts: ReadonlyMap<number, number>): QualitySpread {
  const steps = [...counts].sort(([a], [b]) => a - b);
  const scored = steps.reduce((sum, [, count]) => sum + count, 0);
  return { scored, steps: steps.length <= MOST_STEPS ? steps : merged(steps, scored) };
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
