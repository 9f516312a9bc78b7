import { articleKey } from '../address/article-key.ts';
import type { PageQuestion, PanelContent } from '../messages/contract.ts';
import { areCountsAllowed } from './counts-permission.ts';
import { answerByAddress } from './page-answer.ts';
import { loadSettings } from './settings.ts';

/** Everything that the side panel shows of a page at first. */
export async function panelContent(page: PageQuestion): Promise<PanelContent> {
  const [answer, settings, areCountsShown] = await Promise.all([
    answerByAddress(page),
    loadSettings(),
    areCountsAllowed(),
  ]);
  const { pictures, links, theme } = settings;
  const article = page.url === undefined ? null : articleKey(page.url);
  return { answer, article, counts: areCountsShown ? 'shown' : 'hidden', pictures, links, theme };
}
