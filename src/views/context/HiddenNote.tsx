import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Answered } from '../popup/use-answer.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { useCopy } from '../text/use-copy.ts';
import { word } from '../text/words.ts';
import { CopyStatus } from './CopyStatus.tsx';

/** Properties of `HiddenNote`. */
export interface HiddenNoteProps {
  answered: Pick<Answered, 'answer' | 'hasHidden' | 'showHidden'>;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Says that the reader hid matches of this page, with the way back and a report for whoever keeps the collection. */
export function HiddenNote({ answered, copy }: HiddenNoteProps) {
  const { hidden } = answered.answer;
  const undo = useRef<HTMLButtonElement>(null);
  const [outcome, press] = useCopy(copy);
  useLayoutEffect(() => {
    // What was hidden just now took the button that hid it with it.
    if (answered.hasHidden) undo.current?.focus();
  }, [hidden.length > 0]);
  if (hidden.length === 0) return null;
  const report = hidden.map((match) => match.report).join('\n\n');
  return (
    <div class="note">
      <span role="status" id="hidden-note">
        {word('hiddenNote')}
      </span>{' '}
      <button type="button" class="in-text" aria-describedby="hidden-note" ref={undo} onClick={answered.showHidden}>
        {word('undo')}
      </button>
      {' · '}
      <button type="button" class="in-text" onClick={() => press(report)}>
        {word('copyReport')}
      </button>{' '}
      <CopyStatus outcome={outcome} />
      {outcome === 'refused' && <ForeignText as="p" class="details" text={report} />}
    </div>
  );
}
