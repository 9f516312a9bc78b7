import { useLayoutEffect, useRef } from 'preact/hooks';
import { isolatedText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';

/** Properties of `RemovedNote`. */
export interface RemovedNoteProps {
  name: string;
  onUndo: () => void;
}

/** Stands where a collection was that the reader just removed, with the way back. */
export function RemovedNote({ name, onUndo }: RemovedNoteProps) {
  const undo = useRef<HTMLButtonElement>(null);
  // The button that had the focus, 'Remove', is gone.
  useLayoutEffect(() => undo.current?.focus(), []);
  return (
    <p class="removed">
      <span role="status">{word('removedNote', isolatedText(name))}</span>{' '}
      <button type="button" class="in-text" ref={undo} onClick={onUndo}>
        {word('undo')}
      </button>
    </p>
  );
}
