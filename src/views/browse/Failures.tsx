import type { Failure } from '../../messages/page-context.ts';
import { isolatedText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';

const namesOf = (failures: Failure[]): string => failures.map(({ collection }) => isolatedText(collection)).join(', ');

/** The collections that could not be asked, by name; nothing where all could. */
export function Failures({ failures }: { failures: Failure[] }) {
  const [far, damaged] = [true, false].map((isFar) => failures.filter((one) => (one.isUnreachable ?? false) === isFar));
  return (
    <>
      {damaged?.length ? <p class="note">{word('searchFailures', namesOf(damaged))}</p> : null}
      {far?.length ? <p class="note">{word('searchUnreachable', namesOf(far))}</p> : null}
    </>
  );
}
