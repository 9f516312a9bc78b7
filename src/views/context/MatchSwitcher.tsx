import type { PageMatch } from '../../messages/page-context.ts';
import { displayText } from '../../record/display-text.ts';
import { countedWord } from '../text/words.ts';
import { matchArticle, matchLabels } from './match-labels.ts';

/** Properties of `MatchSwitcher`. */
export interface MatchSwitcherProps {
  matches: readonly PageMatch[];
  current: PageMatch;
  onChoose: (match: PageMatch) => void;
}

/** One button for each of the records that a page has; nothing where it has one. */
export function MatchSwitcher({ matches, current, onChoose }: MatchSwitcherProps) {
  if (matches.length < 2) return null;
  const labels = matchLabels(matches);
  const count = matches.length;
  return (
    <nav class="switcher" aria-label={countedWord('recordsForAddress', count)}>
      <span class="switcher-count">{countedWord('records', count)}</span>
      <span class="choice">
        {matches.map((match, place) => (
          <button key={match.id} type="button" aria-pressed={match === current} onClick={() => onChoose(match)}>
            <bdi dir="auto" title={displayText(`${matchArticle(match).title} · ${match.collection.name}`)}>
              {labels[place]}
            </bdi>
          </button>
        ))}
      </span>
    </nav>
  );
}
