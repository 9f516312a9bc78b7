import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundRow } from '../../messages/found-records.ts';
import { focusNew } from '../context/focus-new.ts';
import { LinkRow } from '../context/LinkRow.tsx';
import { word } from '../text/words.ts';
import { foundRow } from './found-row.ts';

/** Properties of `FoundList`. */
export interface FoundListProps {
  rows: FoundRow[];
  /** Whether each row names its collections. */
  hasCollections: boolean;
  /** Asks for more rows; undefined where there are none. */
  showMore: (() => Promise<void>) | undefined;
}

/** The records that were found. 'Show more' hands the focus to the first new one. */
export function FoundList({ rows, hasCollections, showMore }: FoundListProps) {
  const list = useRef<HTMLUListElement>(null);
  const shown = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (shown.current === null || shown.current >= rows.length) return;
    focusNew(list.current, shown.current);
    shown.current = null;
  }, [rows.length]);
  const onMore = () => {
    shown.current = rows.length;
    void showMore?.();
  };
  return (
    <>
      <ul class="links" ref={list}>
        {rows.map((row, place) => (
          // Several records may have one address and one title; what is new comes behind.
          <li key={place}>
            <LinkRow row={foundRow(row, hasCollections)} place={place + 1} isRoomy={false} hasExcerpt={false} />
          </li>
        ))}
      </ul>
      {showMore && (
        <button type="button" class="quiet links-all" onClick={onMore}>
          {word('showMore')}
        </button>
      )}
    </>
  );
}
