import type { QualitySpread } from '../../collection/collection-facts.ts';
import { qualityLine } from './quality-line.ts';

/** Properties of `QualityLine`. */
export interface QualityLineProps {
  quality: number;
  spread: QualitySpread;
}

const WIDTH = 72;
const DOT = 4;

/** A line of 72 px: its thick part is the middle 80% of the collection, its dot this record. The words beside it say the same. */
export function QualityLine({ quality, spread }: QualityLineProps) {
  const marks = qualityLine(quality, spread);
  if (marks === null) return null;
  const x = (share: number) => DOT + 1 + share * (WIDTH - 2 * (DOT + 1));
  return (
    <svg class="quality-line" width={WIDTH} height="12" aria-hidden="true">
      <path class="quality-all" d={`M1 6H${WIDTH - 1}`} />
      <path class="quality-middle" d={`M${x(marks.middleStart)} 6H${x(marks.middleEnd)}`} />
      <circle class="quality-dot" cx={x(marks.dot)} cy="6" r={DOT} />
    </svg>
  );
}
