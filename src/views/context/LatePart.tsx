import type { ListPlace } from '../browse/place.ts';
import type { Answered } from '../popup/use-answer.ts';
import { word } from '../text/words.ts';
import { FailureNote } from './FailureNote.tsx';
import { HiddenNote } from './HiddenNote.tsx';
import { LateMatches } from './LateMatches.tsx';
import { OfSite } from './OfSite.tsx';
import { PapersLinked } from './PapersLinked.tsx';

/** Properties of `LatePart`. */
export interface LatePartProps {
  answered: Answered;
  /** Whether this is the side panel, beside which the reader may not have clicked the toolbar button. */
  isPanel: boolean;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Opens a list. */
  onOpen: (list: ListPlace) => void;
}

/** What only the page itself could tell. It arrives late, so it stands last and nothing shifts. */
export function LatePart({ answered, isPanel, copy, onOpen }: LatePartProps) {
  const { answer, matches, isLate, choose } = answered;
  return (
    <>
      {answer.isUnread && isPanel && <p class="menu-note unread">{word('panelUnread')}</p>}
      {!answered.hasHidden && <HiddenNote answered={answered} copy={copy} />}
      {answered.areFailuresLate && <FailureNote context={answer.context} />}
      <LateMatches matches={matches.filter(isLate)} onChoose={choose} />
      {answer.ofSite && <OfSite ofSite={answer.ofSite} onOpen={onOpen} />}
      <PapersLinked papers={answer.papers} />
    </>
  );
}
