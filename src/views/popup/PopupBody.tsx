import type { PageAnswer } from '../../messages/contract.ts';
import type { Place } from '../browse/place.ts';
import { FailureNote } from '../context/FailureNote.tsx';
import { ListedContext } from '../context/ListedContext.tsx';
import { MatchSwitcher } from '../context/MatchSwitcher.tsx';
import { Message } from '../context/Message.tsx';
import { NoRecord } from '../context/NoRecord.tsx';
import { ProbableNote } from '../context/ProbableNote.tsx';
import { RecordContext } from '../context/RecordContext.tsx';
import { word } from '../text/words.ts';
import type { PopupActions } from './popup-actions.ts';
import type { Answered } from './use-answer.ts';

/** Properties of `PopupBody`. */
export interface PopupBodyProps {
  answered: Answered;
  hasPictures: boolean;
  /** Whether the excerpts of all links are shown. */
  isRoomy: boolean;
  actions: Pick<PopupActions, 'copy' | 'copyDetails' | 'addCollection' | 'draftRecord'>;
  /** Opens the search or a list. */
  onOpen: (place: Place) => void;
}

/** What there is to say about the page, in each of its states, and last what only the page could tell. */
export function PopupBody(props: PopupBodyProps) {
  const { answered, isRoomy, actions, onOpen } = props;
  const { more, hasHidden } = answered;
  return (
    <>
      {more && hasHidden && <more.HiddenNote answered={answered} copy={actions.copy} />}
      <State {...props} />
      {more && <more.LatePart answered={answered} isPanel={isRoomy} copy={actions.copy} onOpen={onOpen} />}
    </>
  );
}

function State({ answered, hasPictures, isRoomy, actions, onOpen }: PopupBodyProps) {
  const { context }: PageAnswer = answered.answer;
  const { match, matches, more, isLate, areFailuresLate, choose, hide } = answered;
  switch (context.state) {
    case 'none':
      return (
        <NoRecord
          context={context}
          onSearch={() => onOpen({ search: '' })}
          onAdd={actions.addCollection}
          onDraft={actions.draftRecord}
        />
      );
    case 'unreadable':
      return <Message title={word('unreadableTitle')} text={word('unreadableText')} />;
    case 'failed':
      return more && <more.Damaged context={context} copy={actions.copyDetails} />;
    case 'found': {
      if (match === undefined) return null;
      return (
        <>
          <MatchSwitcher matches={matches.filter((one) => !isLate(one))} current={match} onChoose={choose} />
          <ProbableNote match={match} onWrong={() => hide(match)} />
          {!areFailuresLate && <FailureNote context={context} />}
          {match.kind === 'record' ? (
            <RecordContext
              key={match.id}
              match={match}
              hasPictures={hasPictures}
              hasExcerpts={isRoomy}
              onOpen={onOpen}
            />
          ) : (
            <ListedContext key={match.id} match={match} hasPictures={hasPictures} />
          )}
        </>
      );
    }
  }
}
