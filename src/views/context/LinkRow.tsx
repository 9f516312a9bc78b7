import { displayText } from '../../record/display-text.ts';
import { ForeignText } from '../text/ForeignText.tsx';
import { FactLine } from './FactLine.tsx';
import type { RowContent } from './row-content.ts';

/** Properties of `LinkRow`. */
export interface LinkRowProps {
  row: RowContent;
  /** Where it stands in its list, from 1: the first nine are opened by that key while the list has the focus. */
  place: number;
  /** Whether the title may take four lines instead of two. */
  isRoomy: boolean;
  hasExcerpt: boolean;
}

/**
 * One row of a list. All of it is one native link, so that a click with Ctrl, ⌘ or the middle button and the browser's
 * own menu do what they do everywhere. A row without an address is text, which can be given the focus. Each has the
 * direction of its title, which is the first text in it, facts and DOI included.
 */
export function LinkRow({ row, place, isRoomy, hasExcerpt }: LinkRowProps) {
  const title = displayText(row.title);
  const content = (
    <>
      <span class={isRoomy ? 'link-title link-title-roomy' : 'link-title'} title={title}>
        {title}
      </span>
      <FactLine facts={row.facts} isPaper={row.isPaper === true} />
      {hasExcerpt && row.excerpt && <ForeignText as="span" class="link-excerpt" text={row.excerpt} mayBeCut />}
      {row.doi !== undefined && (
        <span class="link-doi">
          <ForeignText text={row.doi} mayBeCut />
        </span>
      )}
    </>
  );
  if (row.address === null) {
    return (
      <div class="link-row" dir="auto" tabIndex={-1}>
        {content}
      </div>
    );
  }
  return (
    <a
      class="link-row"
      dir="auto"
      href={row.address}
      target="_blank"
      rel="noopener noreferrer"
      aria-keyshortcuts={place <= 9 ? String(place) : undefined}
    >
      {content}
    </a>
  );
}
