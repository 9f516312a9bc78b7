import type { Failure } from '../../messages/page-context.ts';
import { isolatedText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';

/** The collections that could not be asked, by name; nothing where all could. */
export function Failures({ failures }: { failures: Failure[] }) {
  if (failures.length === 0) return null;
  const names = failures.map(({ collection }) => isolatedText(collection)).join(', ');
  return <p class="note">{word('searchFailures', names)}</p>;
}
