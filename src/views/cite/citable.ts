import type { PageAnswer } from '../../messages/contract.ts';
import type { PageMatch } from '../../messages/page-context.ts';
import type { CitedArticle } from '../../record/citation/cited-article.ts';
import { paperRow } from '../context/paper-row.ts';

/** Where an article stands: it is the page, its record lists it as related, or the page links to it. */
export type CitableGroup = 'page' | 'related' | 'linked';

/** An article that can be cited. */
export interface Citable {
  group: CitableGroup;
  article: CitedArticle;
}

/** A citation that the reader opened: of which page, and how a text is copied; false where the browser refuses. */
export interface CitePlace {
  cite: { match: PageMatch | undefined; papers: PageAnswer['papers'] };
  copy: (text: string) => Promise<boolean>;
}

/** What a reader can cite of a page: its article, what the record lists as related, the papers that the page links to. */
export function citableOf({ cite: { match, papers } }: Pick<CitePlace, 'cite'>): Citable[] {
  const known = citableOfMatch(match);
  const isKnown = (doi: string) => known.some(({ article }) => article.doi === doi);
  return [...known, ...papers.filter(({ doi }) => !isKnown(doi)).map(citablePaper)];
}

function citableOfMatch(match: PageMatch | undefined): Citable[] {
  if (match === undefined) return [];
  if (match.kind === 'listed') return [{ group: 'page', article: match.link }];
  const related = (match.record.related ?? []).map((article) => ({ group: 'related' as const, article }));
  return [{ group: 'page', article: match.record }, ...related];
}

const citablePaper = (paper: PageAnswer['papers'][number]): Citable => ({
  group: 'linked',
  article: { title: paperRow(paper).title, doi: paper.doi },
});
