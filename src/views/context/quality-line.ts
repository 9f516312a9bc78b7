import type { QualitySpread } from '../../collection/collection-facts.ts';

/** Where things stand on the line of a collection's qualities: 0 at its start, 1 at its end. */
export interface QualityLineMarks {
  /** The middle 80% of the scored records lie between these. */
  middleStart: number;
  middleEnd: number;
  dot: number;
}

/**
 * The marks of the line beside a quality; null where nothing is scored. The line reaches from the lowest to the highest
 * quality, but on neither side further than the middle is wide: quality has no upper end, and one record with 10,000
 * would press all others into a point.
 */
export function qualityLine(quality: number, spread: QualitySpread): QualityLineMarks | null {
  const first = spread.steps[0];
  const last = spread.steps.at(-1);
  if (first === undefined || last === undefined) return null;
  const [low, high] = [qualityAt(spread, 0.1), qualityAt(spread, 0.9)];
  const width = Math.max(high - low, 1);
  const start = Math.max(first[0], low - width);
  const end = Math.min(last[0], high + width);
  const place = (value: number) => (end === start ? 0.5 : Math.min(1, Math.max(0, (value - start) / (end - start))));
  return { middleStart: place(low), middleEnd: place(high), dot: place(quality) };
}

/** The quality that `share` of the scored records do not exceed. */
function qualityAt({ scored, steps }: QualitySpread, share: number): number {
  let seen = 0;
  for (const [quality, count] of steps) {
    seen += count;
    if (seen >= scored * share) return quality;
  }
  return steps.at(-1)?.[0] ?? 0;
}
