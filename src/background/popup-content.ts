import type { Counts, PageQuestion, PopupContent } from '../messages/contract.ts';
import { areCountsAllowed } from './counts-permission.ts';
import { answerByAddress } from './page-answer.ts';
import { loadSettings, type Settings, saveSettings } from './settings.ts';

/** The count on the button is offered from this opening with a match on: by then the reader knows what would be counted. */
const OPENINGS_BEFORE_OFFER = 3;

/** Everything that the popup shows at first, in one answer, so that it paints once. */
export async function popupContent(page: PageQuestion): Promise<PopupContent> {
  const [answer, settings, areCountsShown] = await Promise.all([
    answerByAddress(page),
    loadSettings(),
    areCountsAllowed(),
  ]);
  const isCounted = answer.context.state === 'found' && !page.isPrivate;
  const openings = Math.min(settings.openings + (isCounted ? 1 : 0), OPENINGS_BEFORE_OFFER);
  if (openings !== settings.openings) await saveSettings({ openings });
  const counts = areCountsShown ? 'shown' : isCounted ? offer(openings, settings) : 'hidden';
  const { pictures, links, theme } = settings;
  return { answer, counts, pictures, links, theme };
}

function offer(openings: number, { countsDeclined }: Settings): Counts {
  return openings >= OPENINGS_BEFORE_OFFER && !countsDeclined ? 'offered' : 'hidden';
}
