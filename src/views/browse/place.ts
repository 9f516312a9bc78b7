import type { ListQuestion } from '../../messages/found-records.ts';

/** The records of a topic, a provider or a site. */
export type ListPlace = Pick<ListQuestion, 'kind' | 'name' | 'collectionId'>;

/** What a reader can look at beside the page's own context: the search, or a list of records. */
export type Place = { search: string } | ListPlace;
