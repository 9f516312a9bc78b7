import { displayText } from '../../record/display-text.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';

/** Properties of `FactLine`. */
export interface FactLineProps {
  facts: string[];
  /** Set where the line is about a paper. */
  isPaper: boolean;
  /** What a press on the first fact does, and its name for screen readers. */
  onFirst?: () => void;
  firstLabel?: string;
}

/** One line of small facts: 'GameSpot · 3 days earlier · quality 147', with a tag before those of a paper. */
export function FactLine({ facts, isPaper, onFirst, firstLabel }: FactLineProps) {
  if (facts.length === 0 && !isPaper) return null;
  return (
    <span class="facts" title={facts.map(displayText).join(' · ')}>
      {isPaper && <span class="tag">{word('paper')}</span>}
      {facts.map((fact, place) => (
        <>
          {place > 0 ? ' · ' : ' '}
          {place === 0 && onFirst ? (
            <button type="button" class="fact-button" title={firstLabel} aria-label={firstLabel} onClick={onFirst}>
              <ForeignText text={fact} />
            </button>
          ) : (
            <ForeignText text={fact} />
          )}
        </>
      ))}
    </span>
  );
}
