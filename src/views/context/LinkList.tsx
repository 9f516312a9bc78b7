import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { numberText, word } from '../text/words.ts';
import { focusNew } from './focus-new.ts';
import { LinkRow } from './LinkRow.tsx';
import type { RowContent } from './row-content.ts';

/** Properties of `LinkList`. */
export interface LinkListProps {
  rows: RowContent[];
  /** How many are shown before the reader asks for all. */
  first: number;
  isRoomy: boolean;
  hasExcerpts: boolean;
}

/** Rows of links: the first few, then all at the press of a button, which hands the focus to the first new one. */
export function LinkList({ rows, first, isRoomy, hasExcerpts }: LinkListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  useLayoutEffect(() => {
    if (isWhole) focusNew(list.current, first);
  }, [isWhole]);
  const shown = isWhole ? rows : rows.slice(0, first);
  return (
    <>
      <ul class="links" ref={list}>
        {shown.map((row, index) => (
          <li key={`${row.address} ${row.title}`}>
            <LinkRow row={row} place={index + 1} isRoomy={isRoomy} hasExcerpt={hasExcerpts} />
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" class="quiet links-all" onClick={() => setIsWhole(true)}>
          {word('showAll', numberText(rows.length))}
        </button>
      )}
    </>
  );
}
