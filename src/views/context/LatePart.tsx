import type { PageAnswer } from '../../messages/contract.ts';
import type { ListPlace } from '../browse/place.ts';
import { word } from '../text/words.ts';
import { OfSite } from './OfSite.tsx';
import { PapersLinked } from './PapersLinked.tsx';

/** Properties of `LatePart`. */
export interface LatePartProps {
  answer: PageAnswer;
  /** Whether this is the side panel, beside which the reader may not have clicked the toolbar button. */
  isPanel: boolean;
  /** Opens a list. */
  onOpen: (list: ListPlace) => void;
}

/** What only the page itself could tell. It arrives late, so it stands last and nothing shifts. */
export function LatePart({ answer, isPanel, onOpen }: LatePartProps) {
  return (
    <>
      {answer.isUnread && isPanel && <p class="menu-note unread">{word('panelUnread')}</p>}
      {answer.ofSite && <OfSite ofSite={answer.ofSite} onOpen={onOpen} />}
      <PapersLinked papers={answer.papers} />
    </>
  );
}
