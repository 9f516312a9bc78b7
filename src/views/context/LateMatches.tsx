import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMatch } from '../../messages/page-context.ts';
import { displayText } from '../../record/display-text.ts';
import { word } from '../text/words.ts';
import { FactLine } from './FactLine.tsx';
import { matchArticle } from './match-labels.ts';
import { matchWords } from './match-words.ts';
import { SectionHeading } from './SectionHeading.tsx';

/** Properties of `LateMatches`. */
export interface LateMatchesProps {
  matches: PageMatch[];
  onChoose: (match: PageMatch) => void;
}

/**
 * What only the page's own words led to, beside what is shown already. Each is a button that shows it; with it in view
 * all of the page's records are chosen among above, where the focus then is.
 */
export function LateMatches({ matches, onChoose }: LateMatchesProps) {
  const isChosen = useRef(false);
  useLayoutEffect(() => {
    if (isChosen.current) document.querySelector<HTMLElement>('.switcher [aria-pressed="true"]')?.focus();
    isChosen.current = false;
  }, [matches.length]);
  if (matches.length === 0) return null;
  const choose = (match: PageMatch) => {
    isChosen.current = true;
    onChoose(match);
  };
  return (
    <section class="section">
      <SectionHeading title={word('alsoOfPage')} count={matches.length} />
      {matches.map((match) => (
        <button key={match.id} type="button" class="link-row late-match" dir="auto" onClick={() => choose(match)}>
          <span class="link-title">{displayText(matchArticle(match).title)}</span>
          <FactLine facts={[match.collection.name, matchWords(match)]} isPaper={false} />
        </button>
      ))}
    </section>
  );
}
