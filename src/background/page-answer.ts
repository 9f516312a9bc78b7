import type { PageAnswer, PageQuestion } from '../messages/contract.ts';
import { hiddenMatches } from './hidden-matches.ts';
import { matchPage } from './match-page.ts';
import { matchReport } from './match-report.ts';
import { shelf } from './shelf.ts';

/** What there is to say about a page by its address and, where the page was read, by the addresses it names as its own. */
export async function answerByAddress(page: PageQuestion, claims: readonly string[] = []): Promise<PageAnswer> {
  const { url } = page;
  // Side by side: each of them is a way to the browser's store and back.
  const [collections, hiddenIds] = await Promise.all([shelf(page.isPrivate), hiddenMatches(page)]);
  const { context, hidden } = await matchPage(collections, {
    url,
    claims,
    hidden: hiddenIds,
  });
  const reports = hidden.map((match) => ({ id: match.id, report: matchReport(url ?? '', match) }));
  return { context, hidden: reports, papers: [] };
}
