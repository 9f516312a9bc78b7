import type { CopyOutcome } from '../text/use-copy.ts';
import { word } from '../text/words.ts';

/** Says what came of a press that copies; where the browser refused, the text follows. */
export function CopyStatus({ outcome }: { outcome: CopyOutcome }) {
  return <span role="status">{outcome !== 'waiting' && word(outcome === 'copied' ? 'copied' : 'copyFailed')}</span>;
}
