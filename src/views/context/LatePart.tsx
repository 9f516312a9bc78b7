import type { PageAnswer } from '../../messages/contract.ts';
import type { ListPlace } from '../browse/place.ts';
import { OfSite } from './OfSite.tsx';
import { PapersLinked } from './PapersLinked.tsx';

/** Properties of `LatePart`. */
export interface LatePartProps {
  answer: PageAnswer;
  /** Opens a list. */
  onOpen: (list: ListPlace) => void;
}

/** What only the page itself could tell. It arrives late, so it stands last and nothing shifts. */
export function LatePart({ answer, onOpen }: LatePartProps) {
  return (
    <>
      {answer.ofSite && <OfSite ofSite={answer.ofSite} onOpen={onOpen} />}
      <PapersLinked papers={answer.papers} />
    </>
  );
}
