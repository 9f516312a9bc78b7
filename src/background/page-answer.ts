import type { PageAnswer, PageQuestion } from '../messages/contract.ts';
import { matchForReader } from './match-for-reader.ts';
import { matchReport } from './match-report.ts';

/** What there is to say about a page by its address and, where the page was read, by the addresses it names as its own. */
export async function answerByAddress(page: PageQuestion, claims: readonly string[] = []): Promise<PageAnswer> {
  const { context, hidden } = await matchForReader(page, claims);
  const reports = hidden.map((match) => ({ id: match.id, report: matchReport(page.url ?? '', match) }));
  return { context, hidden: reports, papers: [] };
}
