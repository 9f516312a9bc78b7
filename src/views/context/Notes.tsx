import type { Failure, PageMatch } from '../../messages/page-context.ts';
import { word } from '../text/words.ts';
import { failureNames } from './failure-names.ts';
import { isProbable } from './match-words.ts';

/** Properties of `Notes`. */
export interface NotesProps {
  match: PageMatch;
  failures: Failure[];
  /** The reader says that the match is wrong. */
  onWrong: () => void;
}

/** What the reader should know before trusting what follows: a match that is only probable, collections not checked. */
export function Notes({ match, failures, onWrong }: NotesProps) {
  const names = failureNames(failures);
  return (
    <>
      {isProbable(match) && (
        <p class="note note-above note-probable">
          {word('probableNote')}{' '}
          <button type="button" class="in-text" onClick={onWrong}>
            {word('notThisArticle')}
          </button>
        </p>
      )}
      {failures.length > 0 && (
        <p class="note note-above note-failures" title={names}>
          {word('failureNote', names)}
        </p>
      )}
    </>
  );
}
