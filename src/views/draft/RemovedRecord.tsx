import { faultWords } from '../options/fault-words.ts';
import { RemovedNote } from '../options/RemovedNote.tsx';
import { word } from '../text/words.ts';
import type { Keeping } from './use-keeping.ts';

/** Properties of `RemovedRecord`. */
export interface RemovedRecordProps {
  title: string;
  keeping: Keeping;
}

/** Stands where a record was that the reader just removed, with the way back. */
export function RemovedRecord({ title, keeping }: RemovedRecordProps) {
  const { last, undo } = keeping;
  return (
    <main class="draft">
      <h1>{word('editTitle')}</h1>
      <RemovedNote name={title} onUndo={undo} />
      <p role="status" class={last.state === 'failed' ? 'draft-problem' : undefined}>
        {last.state === 'adding' && word('draftAdding')}
        {last.state === 'failed' && faultWords(last.fault)}
      </p>
    </main>
  );
}
