import { ForeignText } from '../text/ForeignText.tsx';
import { useCopy } from '../text/use-copy.ts';
import { word } from '../text/words.ts';
import { CopyStatus } from './CopyStatus.tsx';

/** Properties of `CopyDetails`. */
export interface CopyDetailsProps {
  details: string;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Copies what went wrong, and says so; where the browser refuses, the text is shown to be copied by hand. */
export function CopyDetails({ details, copy }: CopyDetailsProps) {
  const [outcome, press] = useCopy(copy);
  return (
    <>
      <p class="actions">
        <button type="button" class="secondary" onClick={() => press(details)}>
          {word('copyDetails')}
        </button>
        <CopyStatus outcome={outcome} />
      </p>
      {outcome === 'refused' && <ForeignText as="p" class="details" text={details} />}
    </>
  );
}
