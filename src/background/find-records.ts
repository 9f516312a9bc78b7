import type { ListAnswer, ListQuestion, SearchAnswer, SearchQuestion } from '../messages/found-records.ts';
import { listShelf } from './list-shelf.ts';
import { searchShelf } from './search-shelf.ts';
import { shelf } from './shelf.ts';

/** Searches the collections that are on, by words or by an article's address. */
export async function search(question: SearchQuestion): Promise<SearchAnswer> {
  return searchShelf(await shelf(true), question);
}

/** The records of a topic, a provider or a site in one of the collections that are on, or in all. */
export async function list(question: ListQuestion): Promise<ListAnswer> {
  return listShelf(await shelf(true), question);
}
