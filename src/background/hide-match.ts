import type { PageAnswer, PageQuestion, WrongMatch } from '../messages/contract.ts';
import { answerByPage } from './answer-by-page.ts';
import { updateButton } from './button.ts';
import { forgetHidden, rememberHidden } from './change-hidden.ts';
import { areCountsAllowed } from './counts-permission.ts';

/** Hides a match that the reader says is not the page's article, and answers anew. */
export async function hideMatch({ page, match }: WrongMatch): Promise<PageAnswer> {
  await rememberHidden(page, match);
  return changed(page);
}

/** Shows what the reader hid on a page, and answers anew. */
export async function showHidden(page: PageQuestion): Promise<PageAnswer> {
  await forgetHidden(page);
  return changed(page);
}

async function changed(page: PageQuestion): Promise<PageAnswer> {
  if (await areCountsAllowed()) void updateButton(page.tabId);
  return answerByPage(page);
}
