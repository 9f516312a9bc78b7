import { useState } from 'preact/hooks';
import type { FoundRow, QualityMeaning } from '../../messages/found-records.ts';
import { isolatedText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';

/** Properties of `QualityNote`. */
export interface QualityNoteProps {
  rows: readonly FoundRow[];
  meanings: readonly QualityMeaning[];
}

/** Above rows that say a quality: on request what it means, in the heading of their list. Nothing where none is scored. */
export function QualityNote({ rows, meanings }: QualityNoteProps) {
  const [isExplained, setIsExplained] = useState(false);
  if (rows.every(({ listing }) => listing.quality === undefined)) return null;
  const names = new Set(rows.flatMap(({ collections }) => collections));
  return (
    <>
      <button type="button" class="explained" aria-expanded={isExplained} onClick={() => setIsExplained(!isExplained)}>
        {word('quality')}
      </button>
      <div class="explanation" hidden={!isExplained}>
        <p>{word(names.size > 1 ? 'qualityOfSeveral' : 'qualityExplained')}</p>
        {meanings
          .filter(({ collection }) => names.has(collection))
          .map(({ collection, text }) => (
            <p key={collection}>{word('qualityMeaning', isolatedText(collection), isolatedText(text))}</p>
          ))}
      </div>
    </>
  );
}
