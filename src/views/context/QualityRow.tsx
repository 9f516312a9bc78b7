import { useState } from 'preact/hooks';
import type { CollectionFacts } from '../../collection/collection-facts.ts';
import { isolatedText } from '../../record/display-text.ts';
import { numberText, word } from '../text/words.ts';
import { QualityLine } from './QualityLine.tsx';

/** Properties of `QualityRow`. */
export interface QualityRowProps {
  quality: number | undefined;
  /** Where the number stands: 'higher than 65% of 948'. */
  words: string;
  collection: CollectionFacts;
  /** Whether the line shows where the number stands. */
  hasLine: boolean;
  heat?: number | undefined;
}

/** The quality, where it stands, and on request what it means. No colour: higher is not better between publishers. */
export function QualityRow({ quality, words, collection, hasLine, heat }: QualityRowProps) {
  const [isExplained, setIsExplained] = useState(false);
  return (
    <div class="row">
      <dt>
        <button
          type="button"
          class="explained"
          aria-expanded={isExplained}
          aria-controls="quality-explained"
          onClick={() => setIsExplained(!isExplained)}
        >
          {word('quality')}
        </button>
      </dt>
      <dd class="quality">
        {quality !== undefined && <span class="quality-number">{numberText(quality)}</span>}
        {quality !== undefined && hasLine && <QualityLine quality={quality} spread={collection.quality} />}
        <span class="quality-words">
          {words}
          {heat !== undefined && heat !== quality && ` · ${word('heat', numberText(heat))}`}
        </span>
      </dd>
      <dd id="quality-explained" class="explanation" hidden={!isExplained}>
        <p>{word('qualityExplained')}</p>
        {collection.qualityMeaning && (
          <p>{word('qualityMeaning', isolatedText(collection.name), isolatedText(collection.qualityMeaning))}</p>
        )}
      </dd>
    </div>
  );
}
