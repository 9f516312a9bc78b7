import { useState } from 'preact/hooks';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';

/** Properties of `CopyDetails`. */
export interface CopyDetailsProps {
  details: string;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Copies what went wrong, and says so; where the browser refuses, the text is shown to be copied by hand. */
export function CopyDetails({ details, copy }: CopyDetailsProps) {
  const [outcome, setOutcome] = useState<'waiting' | 'copied' | 'refused'>('waiting');
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="secondary"
          onClick={async () => setOutcome((await copy(details)) ? 'copied' : 'refused')}
        >
          {word('copyDetails')}
        </button>
        <span role="status">
          {outcome === 'copied' && word('copied')}
          {outcome === 'refused' && word('copyFailed')}
        </span>
      </p>
      {outcome === 'refused' && <ForeignText as="p" class="details" text={details} />}
    </>
  );
}
