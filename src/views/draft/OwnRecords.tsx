import type { Listing } from '../../collection/entry.ts';
import { isolatedText } from '../../record/display-text.ts';
import { LinkRow } from '../context/LinkRow.tsx';
import { Message } from '../context/Message.tsx';
import { QualityNote } from '../context/QualityNote.tsx';
import { listingRow } from '../context/row-content.ts';
import { countedWord, word } from '../text/words.ts';
import { editPlace } from './edit-place.ts';

/** Properties of `OwnRecords`. */
export interface OwnRecordsProps {
  rows: readonly Listing[];
  /** How many there are. */
  total: number;
  /** Shows more rows; null where there are none. */
  onMore: (() => void) | null;
}

/** The reader's own records, newest first: each leads to its page, and to where it is changed. */
export function OwnRecords({ rows, total, onMore }: OwnRecordsProps) {
  if (total === 0) {
    return (
      <main class="draft">
        <Message title={word('ownCollection')} text={word('ownNone')} />
      </main>
    );
  }
  return (
    <main class="draft own">
      <h1>{word('ownCollection')}</h1>
      <div class="section-heading">
        <p class="message">{countedWord('records', total)}</p>
        <QualityNote rows={rows.map((listing) => ({ listing, collections: [] }))} meanings={[]} />
      </div>
      <ul class="links">
        {rows.map((listing, place) => (
          <li key={listing.id} class="own-row">
            <LinkRow row={listingRow(listing)} place={place + 1} isRoomy={false} hasExcerpt={false} />
            <a
              class="quiet own-edit"
              href={`#${editPlace(listing.id)}`}
              // No sentence: what is seen must stand in it as it is seen (WCAG 2.5.3), in any language.
              aria-label={`${word('edit')} ${isolatedText(listing.title)}`}
            >
              {word('edit')}
            </a>
          </li>
        ))}
      </ul>
      {onMore && (
        <button type="button" class="quiet links-all" onClick={onMore}>
          {word('showMore')}
        </button>
      )}
    </main>
  );
}
