import type { PageContext } from '../../messages/page-context.ts';
import { isolatedText } from '../../record/display-text.ts';
import { oneLine } from '../../record/problem.ts';
import { countedWord, word } from '../text/words.ts';
import { CopyDetails } from './CopyDetails.tsx';
import { Message } from './Message.tsx';

/** Properties of `Damaged`. */
export interface DamagedProps {
  context: Extract<PageContext, { state: 'failed' }>;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
}

/** Collections that could not be read, so that nothing honest can be said about the page. */
export function Damaged({ context, copy }: DamagedProps) {
  const { failures, otherCollections } = context;
  const details = failures.map((failure) => oneLine(`${failure.collection}: ${failure.details}`)).join('\n');
  const { title, text } = wordsOf(failures);
  return (
    <Message title={title} text={otherCollections > 0 ? `${text} ${word('failedOthers')}` : text}>
      <CopyDetails details={details} copy={copy} />
    </Message>
  );
}

/** Where the reasons differ, the worst is told: a file that is damaged. */
function wordsOf(failures: DamagedProps['context']['failures']): { title: string; text: string } {
  const [first, ...others] = failures;
  const why = others.every((one) => one.why === first.why) ? first.why : 'damaged';
  if (why === 'newer') return { title: word('newerTitle'), text: word('newerText') };
  const isFar = why === 'unreachable';
  const name = isolatedText(first.collection);
  return {
    title: countedWord(isFar ? 'unreachableTitle' : 'failedTitle', failures.length, name),
    text: countedWord(isFar ? 'unreachableText' : 'failedText', failures.length),
  };
}
