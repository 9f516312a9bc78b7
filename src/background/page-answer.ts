import type { PageAnswer, PageQuestion } from '../messages/contract.ts';
import { hiddenMatches } from './hidden-matches.ts';
import { matchPage } from './match-page.ts';
import { matchReport } from './match-report.ts';
import { shelf } from './shelf.ts';

/** What there is to say about a page by its address and, where the page was read, by the addresses it names as its own. */
export async function answerByAddress(page: PageQuestion, claims: readonly string[] = []): Promise<PageAnswer> {
  const { url } = page;
  const { context, hidden } = await matchPage(await shelf(page.isPrivate), {
    url,
    claims,
    hidden: await hiddenMatches(page),
  });
  const reports = hidden.map((match) => ({ id: match.id, report: matchReport(url ?? '', match) }));
  return { context, hidden: reports, papers: [] };
}
