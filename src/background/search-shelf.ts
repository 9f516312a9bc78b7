import { pageOf } from '../collection/search/page-of.ts';
import { searchCollections } from '../collection/search/search-collections.ts';
import type { FoundRow, SearchAnswer, SearchQuestion } from '../messages/found-records.ts';
import type { RecordMatch } from '../messages/page-context.ts';
import { toWebAddress } from '../record/web-address.ts';
import type { ShelfItem } from '../sources/shelf.ts';
import { matchPage } from './match-page.ts';
import { openedSearches } from './opened-searches.ts';
import { searchFailure } from './search-failure.ts';

/** The records that have the words of a text; where it is the address of an article with a record, that record. */
export async function searchShelf(shelf: readonly ShelfItem[], question: SearchQuestion): Promise<SearchAnswer> {
  const { text, ...page } = question;
  const address = toWebAddress(text.trim());
  const own = address === null ? [] : await rowsOfAddress(shelf, address);
  const { found, total, searched, records, damaged } = await searchCollections(openedSearches(shelf), text, page);
  const rows = found.map(({ listing, collections }) => ({ listing, collections: collections.map(nameOf) }));
  return {
    ...(own.length > 0 ? { rows: pageOf(own, page), total: own.length } : { rows, total }),
    searched,
    records,
    collections: shelf.length,
    failures: damaged.map(({ collection, error }) => searchFailure(collection, error)),
  };
}

/** The records whose article is at an address, however it is written. A damaged collection is told by the search itself. */
async function rowsOfAddress(shelf: readonly ShelfItem[], url: string): Promise<FoundRow[]> {
  const { context } = await matchPage(shelf, { url });
  const matches = context.state === 'found' ? context.matches : [];
  return matches.flatMap((match) => (match.kind === 'record' ? toRow(match) : []));
}

function toRow({ record, collection }: RecordMatch): FoundRow {
  const { related, excerpt, topics, images, ...listing } = record;
  return { listing, collections: [collection.name] };
}

const nameOf = ({ header }: ShelfItem): string => header.name;
