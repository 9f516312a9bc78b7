import type { ComponentChildren } from 'preact';
import type { PageMatch } from '../../messages/page-context.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { word } from '../text/words.ts';
import { isProbable, matchWords } from './match-words.ts';

/** Properties of `ContextHeader`. */
export interface ContextHeaderProps {
  /** What the view shows; without one the product's name stands here. */
  match?: PageMatch;
  /** Whether something else is shown in its place. */
  isHidden?: boolean;
  /** What the reader can do, at the end of the line. */
  children?: ComponentChildren;
}

/** The first line: which collection knows the page, and how the page was matched. */
export function ContextHeader({ match, isHidden, children }: ContextHeaderProps) {
  return (
    <header class="header" hidden={isHidden}>
      {match === undefined ? <strong class="header-name">{word('extensionName')}</strong> : <Origin match={match} />}
      {children && <div class="header-buttons">{children}</div>}
    </header>
  );
}

function Origin({ match }: { match: PageMatch }) {
  return (
    <p class="header-origin">
      <span class={isProbable(match) ? 'dot dot-probable' : 'dot'} />
      <span class="header-text">
        <strong class="header-name">
          <ForeignText text={match.collection.name} mayBeCut />
        </strong>
        {' · '}
        {matchWords(match)}
      </span>
    </p>
  );
}
