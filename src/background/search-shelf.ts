import { normalDoi } from '../address/doi.ts';
import { pageOf } from '../collection/search/page-of.ts';
import { searchCollections } from '../collection/search/search-collections.ts';
import type { FoundRow, SearchAnswer, SearchQuestion } from '../messages/found-records.ts';
import type { PageMatch, RecordMatch } from '../messages/page-context.ts';
import { toWebAddress } from '../record/web-address.ts';
import type { ShelfItem } from '../sources/shelf.ts';
import { joinedRows } from './joined-rows.ts';
import { matchPage } from './match-page.ts';
import { openedSearches } from './opened-searches.ts';
import { qualityMeanings } from './quality-meanings.ts';
import { searchFailure } from './search-failure.ts';

/**
 * The records that have the words of a text. Where it is an article's address or DOI, the records of that article; where
 * there are none, those that list it as related.
 */
export async function searchShelf(shelf: readonly ShelfItem[], question: SearchQuestion): Promise<SearchAnswer> {
  const { text, ...page } = question;
  const address = addressOf(text.trim());
  const known = address === null ? null : await findAddress(shelf, address);
  const { found, total, searched, records, damaged } = await searchCollections(openedSearches(shelf), text, page);
  const rows = found.map(({ listing, collections }) => ({ listing, collections: collections.map(nameOf) }));
  return {
    ...(known === null || (known.rows.length === 0 && total > 0)
      ? { by: 'words', rows, total }
      : { by: known.by, rows: pageOf(known.rows, page), total: known.rows.length }),
    searched,
    records,
    collections: shelf.length,
    failures: damaged.map(({ collection, error }) => searchFailure(collection, error)),
    meanings: qualityMeanings(shelf),
  };
}

/** The address that a text is; a DOI's is that of its resolver. */
function addressOf(text: string): string | null {
  const doi = normalDoi(text);
  return toWebAddress(text) ?? (doi && `https://doi.org/${encodeURIComponent(doi)}`);
}

/** The records of an address, however it is written, or those that list it. A damaged collection is told by the search itself. */
async function findAddress(shelf: readonly ShelfItem[], url: string): Promise<Pick<SearchAnswer, 'by' | 'rows'>> {
  const { context } = await matchPage(shelf, { url });
  const matches = context.state === 'found' ? context.matches : [];
  const own = matches.flatMap((match) => (match.kind === 'record' ? toRow(match) : []));
  const listing = joinedRows(matches.flatMap(listingOf));
  return own.length > 0 || listing.length === 0 ? { by: 'address', rows: own } : { by: 'related', rows: listing };
}

function toRow({ record, collection }: RecordMatch): FoundRow {
  const { related, excerpt, topics, images, ...listing } = record;
  return { listing, collections: [collection.name] };
}

const listingOf = ({ listedBy, collection }: PageMatch) =>
  listedBy.map((listing) => ({ listing, collection: collection.name }));

const nameOf = ({ header }: ShelfItem): string => header.name;
