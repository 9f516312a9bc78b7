import type { PageMatch } from '../../messages/page-context.ts';
import { word } from '../text/words.ts';
import { isProbable } from './match-words.ts';

/** Properties of `ProbableNote`. */
export interface ProbableNoteProps {
  match: PageMatch;
  /** The reader says that the match is wrong. */
  onWrong: () => void;
}

/**
 * What the reader should know before trusting a match that is only probable. Where the page itself then names it, the
 * line stays and says so: nothing below it moves.
 */
export function ProbableNote({ match, onWrong }: ProbableNoteProps) {
  const isConfirmed = match.reason === 'confirmed';
  if (!isConfirmed && !isProbable(match)) return null;
  return (
    <p class={`note note-above note-probable${isConfirmed ? ' note-confirmed' : ''}`}>
      <span>{word(isConfirmed ? 'confirmedNote' : 'probableNote')}</span>{' '}
      <button type="button" class="in-text" onClick={onWrong}>
        {word('notThisArticle')}
      </button>
    </p>
  );
}
