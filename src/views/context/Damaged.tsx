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
  const isUnreachable = failures.every((failure) => failure.isUnreachable);
  const texts = [countedWord(isUnreachable ? 'unreachableText' : 'failedText', failures.length)];
  if (otherCollections > 0) texts.push(word('failedOthers'));
  return (
    <Message
      title={countedWord(
        isUnreachable ? 'unreachableTitle' : 'failedTitle',
        failures.length,
        isolatedText(failures[0].collection),
      )}
      text={texts.join(' ')}
    >
      <CopyDetails details={details} copy={copy} />
    </Message>
  );
}
