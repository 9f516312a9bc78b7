import type { QualitySpread } from '../../collection/collection-facts.ts';
import { locale, numberText, word } from '../text/words.ts';

/** Below this many scored records a comparison says nothing. */
const COMPARABLE = 20;

const TYPICAL_SHARE = 0.1;

/** Whether enough records are scored to compare one with the others. */
export function isComparable(spread: QualitySpread): boolean {
  return spread.scored >= COMPARABLE;
}

/**
 * Where a quality stands in its collection: 'higher than 65% of 948', 'typical: 37% have this number' where at least
 * 10% share it, 'nothing to compare with yet' below 20 scored records, 'not scored'. Percentages are rounded down, so
 * that nothing is ever said to be higher than 100%.
 */
export function qualityWords(quality: number | undefined, spread: QualitySpread): string {
  if (quality === undefined) return word('qualityNotScored');
  if (!isComparable(spread)) return word('qualityAlone');
  const lower = countWhere(spread, (step) => step < quality);
  const same = countWhere(spread, (step) => step === quality);
  const scored = numberText(spread.scored);
  if (same / spread.scored >= TYPICAL_SHARE) return word('qualityTypical', percent(same / spread.scored));
  if (lower === 0) return word('qualityLowest', scored);
  if (lower + same >= spread.scored) return word('qualityHighest', scored);
  if (lower / spread.scored < 0.01) return word('qualityAmongLowest', scored);
  return word('qualityHigher', percent(lower / spread.scored), scored);
}

function countWhere({ steps }: QualitySpread, isCounted: (quality: number) => boolean): number {
  return steps.reduce((sum, [quality, count]) => (isCounted(quality) ? sum + count : sum), 0);
}

function percent(share: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(Math.floor(share * 100) / 100);
}
