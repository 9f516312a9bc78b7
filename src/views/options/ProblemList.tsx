import type { ProblemReport } from '../../compiler/job.ts';
import { formatProblem } from '../../record/problem.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { useCopy } from '../text/use-copy.ts';
import { countedWord, numberText, word } from '../text/words.ts';

/** Properties of `ProblemList`. */
export interface ProblemListProps {
  problems: ProblemReport;
  copy: (text: string) => Promise<boolean>;
  save: (name: string, text: string) => void;
}

/** Most problems that are shown on the page. */
const MOST_SHOWN = 100;

/**
 * What could not be read of the records, each with its file and line, to be read here or taken along. In English in every
 * language, as the command says it: keepers look for these sentences.
 */
export function ProblemList({ problems: { count, first }, copy, save }: ProblemListProps) {
  const [outcome, press] = useCopy(copy);
  if (count === 0) return null;
  const shown = first.slice(0, MOST_SHOWN).map(formatProblem);
  const all = () => `${first.map(formatProblem).join('\n')}\n`;
  return (
    <details class="problems">
      <summary>{countedWord('problems', count)}</summary>
      {shown.length < count && (
        <p class="setting-note">{word('problemsFirst', numberText(shown.length), numberText(count))}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1), and nothing in this one takes the focus */}
      <ul class="problem-list" lang="en" tabIndex={0} aria-label={countedWord('problems', count)}>
        {shown.map((problem, place) => (
          <li key={place}>
            <ForeignText text={problem} />
          </li>
        ))}
      </ul>
      <p class="item-actions">
        <button type="button" class="quiet" onClick={() => press(all())}>
          {word('copyProblems')}
        </button>
        <button type="button" class="quiet" onClick={() => save('problems.txt', all())}>
          {word('saveProblems')}
        </button>
        <span role="status">
          {outcome === 'copied' && word('copied')}
          {outcome === 'refused' && word('copyRefused')}
        </span>
      </p>
    </details>
  );
}
