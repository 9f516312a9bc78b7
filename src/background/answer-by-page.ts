import type { PageAnswer, PageQuestion } from '../messages/contract.ts';
import { answerByAddress } from './page-answer.ts';
import { papersOf } from './papers-of.ts';
import { readTab } from './read-tab.ts';

/** What there is to say about a page when it was read, too: whatever state it is in, within a second or so. */
export async function answerByPage(page: PageQuestion): Promise<PageAnswer> {
  if (page.url === undefined) return answerByAddress(page);
  const read = await readTab(page.tabId, page.url);
  const answer = await answerByAddress(page, read.claims);
  return answer.context.state === 'unreadable' ? answer : { ...answer, papers: papersOf(page.url, read) };
}
