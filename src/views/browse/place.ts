import type { ListQuestion } from '../../messages/found-records.ts';
import type { CitePlace } from '../cite/citable.ts';

/** The records of a topic, a provider or a site. */
export type ListPlace = Pick<ListQuestion, 'kind' | 'name' | 'collectionId'>;

/** What a reader can look at beside the page's own context: the search, a list of records, a citation. */
export type Place = { search: string } | ListPlace | CitePlace;
