import { useLayoutEffect, useRef } from 'preact/hooks';
import type { HiddenMatch } from '../../messages/page-context.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { useCopy } from '../text/use-copy.ts';
import { word } from '../text/words.ts';
import { CopyStatus } from './CopyStatus.tsx';

/** Properties of `HiddenNote`. */
export interface HiddenNoteProps {
  hidden: HiddenMatch[];
  /** Whether it was hidden just now, by a button that is gone with it: then the focus comes here. */
  isNew: boolean;
  onUndo: () => void;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Says that the reader hid matches of this page, with the way back and a report for whoever keeps the collection. */
export function HiddenNote({ hidden, isNew, onUndo, copy }: HiddenNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const [outcome, press] = useCopy(copy);
  useLayoutEffect(() => {
    if (isNew) undo.current?.focus();
  }, [isNew]);
  const report = hidden.map((match) => match.report).join('\n\n');
  return (
    <div class="note">
      <span role="status" id="hidden-note">
        {word('hiddenNote')}
      </span>{' '}
      <button type="button" class="in-text" aria-describedby="hidden-note" ref={undo} onClick={onUndo}>
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
