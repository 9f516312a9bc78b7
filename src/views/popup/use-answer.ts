import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageAnswer } from '../../messages/contract.ts';
import type { PageMatch } from '../../messages/page-context.ts';
import { afterPaint } from './after-paint.ts';
import type { More, PopupActions } from './popup-actions.ts';

/** What there is to say about the page, which grows once the page was read and changes when the reader hides a match. */
export interface Answered {
  answer: PageAnswer;
  /** The second script, once there is something that it shows. */
  more: More | null;
  /** Whether the page was read by now. */
  isRead: boolean;
  /** Whether the reader hid something since the view opened. */
  hasHidden: boolean;
  /** Which of several matches is shown. */
  place: number;
  choose: (place: number) => void;
  hide: (match: PageMatch) => void;
  showHidden: () => void;
}

/**
 * Begins with the answer by address; asks for what the page itself says once that is on the screen, and anew whenever there
 * is another answer by address.
 */
export function useAnswer(first: PageAnswer, actions: PopupActions): Answered {
  const [answer, setAnswer] = useState(first);
  const [more, setMore] = useState<More | null>(null);
  const [isRead, setIsRead] = useState(false);
  const [hasHidden, setHasHidden] = useState(false);
  // The match that the reader looks at stays in view where it is still there.
  const [seen, setSeen] = useState(matchesOf(first)[0]?.id);
  const matches = matchesOf(answer);
  const place = Math.max(
    0,
    matches.findIndex(({ id }) => id === seen),
  );
  const choose = (next: number) => setSeen(matches[next]?.id);
  const turns = useRef({ asked: 0, taken: 0 });
  const take = async (reply: Promise<PageAnswer | null>) => {
    const turn = ++turns.current.asked;
    const next = await reply;
    // What was asked earlier and comes later is old.
    if (next === null || turn < turns.current.taken) return;
    turns.current.taken = turn;
    // Without its second script the view still shows what is known of the page.
    if (next.papers.length > 0 || next.ofSite) setMore(await actions.loadMore().catch(() => null));
    setAnswer(next);
  };

  useEffect(() => {
    if (first.context.state === 'unreadable') return undefined;
    void take(afterPaint().then(actions.readPage)).then(() => setIsRead(true));
    return actions.watchHidden?.(() => void take(actions.readPage()));
  }, [first]);

  const hide = async (match: PageMatch) => {
    await take(actions.hideMatch(match.id));
    setHasHidden(true);
  };
  const showHidden = () => void take(actions.showHidden());
  return { answer, more, isRead, hasHidden, place, choose, hide, showHidden };
}

const matchesOf = ({ context }: PageAnswer): readonly PageMatch[] => (context.state === 'found' ? context.matches : []);
