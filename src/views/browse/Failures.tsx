import type { Failure } from '../../messages/page-context.ts';
import { failureNames } from '../context/failure-names.ts';
import { word } from '../text/words.ts';

/** What is said of those that could not be asked, by the reason. */
const WORDS = { damaged: 'searchFailures', unreachable: 'searchUnreachable', newer: 'searchNewer' } as const;

/** The collections that could not be asked, by name; nothing where all could. */
export function Failures({ failures }: { failures: Failure[] }) {
  const reasons = Object.keys(WORDS) as Failure['why'][];
  return (
    <>
      {reasons.map((why) => {
        const names = failureNames(failures.filter((one) => one.why === why));
        return names === '' ? null : (
          <p key={why} class="note">
            {word(WORDS[why], names)}
          </p>
        );
      })}
    </>
  );
}
