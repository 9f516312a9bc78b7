import type { SiteRecords } from '../../messages/found-records.ts';
import { foundRow } from '../browse/found-row.ts';
import type { ListPlace } from '../browse/place.ts';
import { numberText, word } from '../text/words.ts';
import { LinkList } from './LinkList.tsx';
import { QualityNote } from './QualityNote.tsx';
import { SectionHeading } from './SectionHeading.tsx';

/** Properties of `OfSite`. */
export interface OfSiteProps {
  ofSite: SiteRecords;
  /** Opens the list of all. */
  onOpen: (list: ListPlace) => void;
}

/** Records of the site of a page that has none. They arrive late, so they stand below and nothing shifts. */
export function OfSite({ ofSite, onOpen }: OfSiteProps) {
  const { site, rows, total, meanings } = ofSite;
  if (rows.length === 0) return null;
  return (
    <section class="section">
      <SectionHeading title={word('ofSite')} count={total}>
        <QualityNote rows={rows} meanings={meanings} />
      </SectionHeading>
      <LinkList
        rows={rows.map((row) => foundRow(row, false))}
        first={rows.length}
        isRoomy={false}
        hasExcerpts={false}
      />
      {total > rows.length && (
        <button type="button" class="quiet links-all" onClick={() => onOpen({ kind: 'site', name: site })}>
          {word('showAll', numberText(total))}
        </button>
      )}
    </section>
  );
}
