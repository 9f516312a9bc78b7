import type { PageQuestion, PopupContent } from '../messages/contract.ts';
import { areCountsAllowed } from './counts-permission.ts';
import { answerByAddress } from './page-answer.ts';
import { loadSettings } from './settings.ts';

/** Everything that the side panel shows of a page at first. */
export async function panelContent(page: PageQuestion): Promise<PopupContent> {
  const [answer, settings, areCountsShown] = await Promise.all([
    answerByAddress(page),
    loadSettings(),
    areCountsAllowed(),
  ]);
  const { pictures, links, theme } = settings;
  return { answer, counts: areCountsShown ? 'shown' : 'hidden', pictures, links, theme };
}
