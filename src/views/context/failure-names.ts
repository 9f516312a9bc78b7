import type { Failure } from '../../messages/page-context.ts';
import { isolatedText } from '../../record/display-text.ts';
import { listText, word } from '../text/words.ts';

/** The names of collections that could not be read. One that a newer version of the extension keeps may tell none. */
export function failureNames(failures: readonly Failure[]): string {
  return listText(failures.map(({ collection }) => isolatedText(collection || word('collectionsTitle'))));
}
