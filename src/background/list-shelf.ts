import type { Listing } from '../collection/entry.ts';
import { DamagedFileError } from '../collection/read-bucket.ts';
import { boundsOf, pageOf } from '../collection/search/page-of.ts';
import type { ListAnswer, ListQuestion } from '../messages/found-records.ts';
import type { Failure } from '../messages/page-context.ts';
import type { ShelfItem } from '../sources/shelf.ts';
import { joinedRows, type RecordOf } from './joined-rows.ts';
import { type OpenedSearch, openedSearches } from './opened-searches.ts';
import { qualityMeanings } from './quality-meanings.ts';
import { searchFailure } from './search-failure.ts';

/** So many records of each list are looked at for those that another collection has, too, which are counted once. */
const COMPARED = 200;

/** A record in a collection's list. */
interface Placed extends RecordOf {
  /** The share of the list that stands before it: the quality of one collection is no measure in another. */
  standing: number;
}

/** Lists the records of one collection or of all that are on; one address is listed once. */
export async function listShelf(shelf: readonly ShelfItem[], question: ListQuestion): Promise<ListAnswer> {
  const { collectionId, order, offset, limit } = question;
  const failures: Failure[] = [];
  const searches = openedSearches(shelf).filter(({ collection: { id } }) => (collectionId ?? id) === id);
  const lists = await Promise.all(searches.map((one) => listOne(one, question, failures)));
  const placed = lists.flatMap(({ rows }) => rows).sort(order === 'best' ? byStanding : byTime);
  const rows = joinedRows(placed);
  const total = lists.reduce((sum, one) => sum + one.total, 0) - (placed.length - rows.length);
  return { rows: pageOf(rows, { offset, limit }), total, failures, meanings: qualityMeanings(shelf) };
}

async function listOne({ collection, search }: OpenedSearch, question: ListQuestion, failures: Failure[]) {
  const { kind, name, order } = question;
  try {
    const { rows, total } = await search.list({ kind, name, order, limit: Math.max(COMPARED, boundsOf(question).to) });
    const placed = rows.map((listing, place): Placed => {
      return { listing, collection: collection.header.name, standing: place / total };
    });
    return { rows: placed, total };
  } catch (error) {
    // One damaged collection does not silence the others.
    if (!(error instanceof DamagedFileError)) throw error;
    failures.push(searchFailure(collection, error));
    return { rows: [], total: 0 };
  }
}

const byStanding = (a: Placed, b: Placed): number => a.standing - b.standing;
const byTime = ({ listing: a }: Placed, { listing: b }: Placed): number => timeOf(b) - timeOf(a);

/** Those without a time stand last. */
const timeOf = ({ publishedDateTime }: Listing): number =>
  Date.parse(publishedDateTime ?? '') || Number.MIN_SAFE_INTEGER;
