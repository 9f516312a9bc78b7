import type { Listing } from '../../collection/entry.ts';
import { word } from '../text/words.ts';
import { LinkList } from './LinkList.tsx';
import { listingRow } from './row-content.ts';
import { SectionHeading } from './SectionHeading.tsx';

/** Properties of `ListedBy`. */
export interface ListedByProps {
  listings: Listing[];
}

const FIRST = 10;

/** The records that list the page as related, newest first. They list it, no more: nothing is said to be cited. */
export function ListedBy({ listings }: ListedByProps) {
  if (listings.length === 0) return null;
  return (
    <section class="section">
      <SectionHeading title={word('listedBy')} count={listings.length} />
      <LinkList rows={listings.map(listingRow)} first={FIRST} isRoomy={false} hasExcerpts={false} />
    </section>
  );
}
