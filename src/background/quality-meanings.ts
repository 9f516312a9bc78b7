import type { QualityMeaning } from '../messages/found-records.ts';
import type { ShelfItem } from '../sources/shelf.ts';

/** What quality means in those collections whose keepers say it. */
export function qualityMeanings(shelf: readonly ShelfItem[]): QualityMeaning[] {
  return shelf.flatMap(({ header: { name: collection, qualityMeaning: text } }) =>
    text === undefined ? [] : [{ collection, text }],
  );
}
