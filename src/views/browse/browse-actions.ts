import type { ListAnswer, ListQuestion, SearchAnswer, SearchQuestion } from '../../messages/found-records.ts';

/** What searches and lists ask of the background; null where nobody answers. */
export interface BrowseActions {
  search: (question: SearchQuestion) => Promise<SearchAnswer | null>;
  list: (question: ListQuestion) => Promise<ListAnswer | null>;
}
