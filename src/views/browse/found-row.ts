import type { FoundRow } from '../../messages/found-records.ts';
import { listingRow, type RowContent } from '../context/row-content.ts';

/** The row of a record that was found; with the names of its collections where the reader has several. */
export function foundRow({ listing, collections }: FoundRow, hasCollections: boolean): RowContent {
  const row = listingRow(listing);
  return hasCollections ? { ...row, facts: [...row.facts, ...collections] } : row;
}
