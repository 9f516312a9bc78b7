import type { PageContext } from '../../messages/page-context.ts';
import { Damaged } from '../context/Damaged.tsx';
import { ListedContext } from '../context/ListedContext.tsx';
import { MatchSwitcher } from '../context/MatchSwitcher.tsx';
import { Message } from '../context/Message.tsx';
import { NoRecord } from '../context/NoRecord.tsx';
import { Notes } from '../context/Notes.tsx';
import { RecordContext } from '../context/RecordContext.tsx';
import { word } from '../text/words.ts';

/** Properties of `PopupBody`. */
export interface PopupBodyProps {
  context: PageContext;
  /** Which of several matches is shown. */
  place: number;
  onPlace: (place: number) => void;
  hasPictures: boolean;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** What there is to say about the page, in each of its states. */
export function PopupBody({ context, place, onPlace, hasPictures, copy }: PopupBodyProps) {
  switch (context.state) {
    case 'none':
      return <NoRecord context={context} />;
    case 'unreadable':
      return <Message title={word('unreadableTitle')} text={word('unreadableText')} />;
    case 'failed':
      return <Damaged context={context} copy={copy} />;
    case 'found': {
      const match = context.matches[place] ?? context.matches[0];
      return (
        <>
          <MatchSwitcher matches={context.matches} current={place} onChoose={onPlace} />
          <Notes match={match} failures={context.failures} />
          {match.kind === 'record' ? (
            <RecordContext key={place} match={match} hasPictures={hasPictures} />
          ) : (
            <ListedContext key={place} match={match} hasPictures={hasPictures} />
          )}
        </>
      );
    }
  }
}
