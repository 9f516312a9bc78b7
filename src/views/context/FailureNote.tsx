import type { PageContext } from '../../messages/page-context.ts';
import { word } from '../text/words.ts';
import { failureNames } from './failure-names.ts';

/** Properties of `FailureNote`. */
export interface FailureNoteProps {
  context: PageContext;
}

/** Beside what was found: the collections that could not be checked. */
export function FailureNote({ context }: FailureNoteProps) {
  if (context.state !== 'found' || context.failures.length === 0) return null;
  const names = failureNames(context.failures);
  return (
    <p class="note note-above note-failures" title={names}>
      {word('failureNote', names)}
    </p>
  );
}
