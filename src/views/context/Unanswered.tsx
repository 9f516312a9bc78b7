import { word } from '../text/words.ts';
import { ContextHeader } from './ContextHeader.tsx';
import { CopyDetails } from './CopyDetails.tsx';
import { Message } from './Message.tsx';

/** Properties of `Unanswered`. */
export interface UnansweredProps {
  /** What went wrong, for a report. */
  details: string;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** The whole view where the background gave no answer: nothing is known, not even the reader's settings. */
export function Unanswered({ details, copy }: UnansweredProps) {
  return (
    <>
      <ContextHeader />
      <main>
        <Message title={word('unansweredTitle')} text={word('unansweredText')}>
          <CopyDetails details={details} copy={copy} />
        </Message>
      </main>
    </>
  );
}
