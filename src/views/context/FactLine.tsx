import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';

/** Properties of `FactLine`. */
export interface FactLineProps {
  facts: string[];
  /** Set where the line is about a paper. */
  isPaper: boolean;
}

/** One line of small facts: 'GameSpot · 3 days earlier · quality 147', with a tag before those of a paper. */
export function FactLine({ facts, isPaper }: FactLineProps) {
  if (facts.length === 0 && !isPaper) return null;
  return (
    <span class="facts">
      {isPaper && <span class="tag">{word('paper')}</span>}
      {facts.map((fact, place) => (
        <>
          {place > 0 ? ' · ' : ' '}
          <ForeignText text={fact} />
        </>
      ))}
    </span>
  );
}
