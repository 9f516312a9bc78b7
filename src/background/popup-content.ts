import type { Counts, PageQuestion, PopupContent } from '../messages/contract.ts';
import { shelf } from '../sources/shelf.ts';
import { areCountsAllowed } from './counts-permission.ts';
import { matchPage } from './match-page.ts';
import { loadSettings, type Settings, saveSettings } from './settings.ts';

/** The count on the button is offered from this opening with a match on: by then the reader knows what would be counted. */
const OPENINGS_BEFORE_OFFER = 3;

/** Everything the popup shows, in one answer, so that it paints once. */
export async function popupContent({ url, isPrivate }: PageQuestion): Promise<PopupContent> {
  const [context, settings, areCountsShown] = await Promise.all([
    matchPage(shelf(), url),
    loadSettings(),
    areCountsAllowed(),
  ]);
  const isCounted = context.state === 'found' && !isPrivate;
  const openings = Math.min(settings.openings + (isCounted ? 1 : 0), OPENINGS_BEFORE_OFFER);
  if (openings !== settings.openings) await saveSettings({ openings });
  const counts = areCountsShown ? 'shown' : isCounted ? offer(openings, settings) : 'hidden';
  return { context, counts, pictures: settings.pictures };
}

function offer(openings: number, { countsDeclined }: Settings): Counts {
  return openings >= OPENINGS_BEFORE_OFFER && !countsDeclined ? 'offered' : 'hidden';
}
