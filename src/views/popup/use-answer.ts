import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageAnswer } from '../../messages/contract.ts';
import type { PageMatch } from '../../messages/page-context.ts';
import { isProbable } from '../context/match-words.ts';
import { afterPaint } from './after-paint.ts';
import type { More, PopupActions } from './popup-actions.ts';

/** What there is to say about the page, which grows once the page was read and changes when the reader hides a match. */
export interface Answered {
  answer: PageAnswer;
  /** The second script, once there is something that it shows. */
  more: More | null;
  /** Whether the page was read by now. */
  isRead: boolean;
  /** Whether the reader hid something, or showed it again, since the view opened. */
  hasHidden: boolean;
  /** The match that is shown. */
  match: PageMatch | undefined;
  /** All matches of the page. */
  matches: PageMatch[];
  /** Whether one is new beside the one that is shown. */
  isLate: (match: PageMatch) => boolean;
  /** Whether some collections could not be read, and all could before. */
  areFailuresLate: boolean;
  choose: (match: PageMatch) => void;
  hide: (match: PageMatch) => void;
  showHidden: () => void;
}

/**
 * Begins with the answer by address; asks for what the page itself says once that is on the screen, and anew whenever there
 * is another answer by address. `loaded`: the second script, where it is there already.
 */
export function useAnswer(first: PageAnswer, actions: PopupActions, loaded: More | null): Answered {
  const [answer, setAnswer] = useState(first);
  // What there was to say when the reader last acted: what is new since then stands below, so that nothing moves.
  const [before, setBefore] = useState(first);
  const [more, setMore] = useState(loaded);
  const [isRead, setIsRead] = useState(false);
  const [hasHidden, setHasHidden] = useState(false);
  // The match that the reader looks at stays in view where it is still there.
  const [seen, setSeen] = useState(matchesOf(first)[0]?.id);
  const known = matchesOf(before);
  const matches = matchesOf(answer).map((match) => confirmed(match, withId(known, match.id)));
  const match = withId(matches, seen) ?? matches[0];
  // Where the one that is shown is new itself, all are.
  const wasFound = withId(known, match?.id) !== undefined;
  const isLate = ({ id }: PageMatch) => wasFound && !withId(known, id);
  const choose = (next: PageMatch) => {
    setSeen(next.id);
    setBefore(answer);
  };
  const turns = useRef({ asked: 0, taken: 0, last: first });
  const take = async (reply: Promise<PageAnswer | null>, isOfReader = false) => {
    const turn = ++turns.current.asked;
    const next = await reply;
    if (next === null) return;
    // What was asked earlier and comes later is old, as the answer to a reader is that the panel's own look overtakes.
    if (turn >= turns.current.taken) {
      Object.assign(turns.current, { taken: turn, last: next });
      // Without its second script the view still shows what is known of the page.
      setMore(await actions.loadMore().catch(() => null));
      setAnswer(next);
    }
    if (!isOfReader) return;
    setBefore(turns.current.last);
    setHasHidden(true);
  };

  useEffect(() => {
    if (first.context.state === 'unreadable') return undefined;
    void take(afterPaint().then(actions.readPage)).then(() => setIsRead(true));
    return actions.watchHidden?.(() => void take(actions.readPage()));
  }, [first]);

  const hide = ({ id }: PageMatch) => void take(actions.hideMatch(id), true);
  const showHidden = () => void take(actions.showHidden(), true);
  return {
    answer,
    more,
    isRead,
    hasHidden,
    match,
    matches,
    isLate,
    areFailuresLate: wasFound && !hasFailures(before),
    choose,
    hide,
    showHidden,
  };
}

const matchesOf = ({ context }: PageAnswer): readonly PageMatch[] => (context.state === 'found' ? context.matches : []);

const hasFailures = ({ context }: PageAnswer) => context.state === 'found' && context.failures.length > 0;

const withId = (matches: readonly PageMatch[], wanted: string | undefined) => matches.find(({ id }) => id === wanted);

/** What was only probable `before` and is sure now says so. */
const confirmed = (match: PageMatch, before: PageMatch | undefined): PageMatch =>
  before && isProbable(before) && !isProbable(match) ? { ...match, reason: 'confirmed' } : match;
