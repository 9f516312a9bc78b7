import browser from 'webextension-polyfill';
import type { SearchAnswer } from '../messages/found-records.ts';
import { toWebAddress } from '../record/web-address.ts';
import { search } from './find-records.ts';
import { openSearchPage } from './open-search-page.ts';
import { bestOf, type Suggestion, suggestionsOf } from './suggestions.ts';

/** How many records are looked at: browsers show about five. */
const LIMIT = 6;

/** Counts the texts that were typed: the answer for one before comes too late. */
let texts = 0;

/**
 * Suggests records for what is typed after the keyword. In Chromium what is typed itself stands for the best of them; an
 * address stands for itself. Firefox draws that row before it asks, with what was said for the text before: there it says
 * what the keyword is for.
 */
export async function suggestRecords(text: string, suggest: (records: Suggestion[]) => void): Promise<void> {
  const turn = ++texts;
  const answer = await find(text);
  if (turn !== texts) return;
  const markup = isFirefox() ? 'plain' : 'xml';
  const isAddress = toWebAddress(text) !== null;
  const best = markup === 'plain' || (isAddress && answer.by !== 'address') ? undefined : bestOf(answer, markup);
  const isPrompt = markup === 'plain' || text.trim() === '';
  const words = isPrompt ? 'omniboxPrompt' : isAddress ? 'omniboxAddress' : 'omniboxNone';
  await browser.omnibox.setDefaultSuggestion({ description: best?.description ?? browser.i18n.getMessage(words) });
  suggest(suggestionsOf(answer, markup).filter(({ content }) => content !== best?.content && content !== text));
}

/** Opens the suggestion that was chosen, which is its address; else the best record for the text, or the search with it. */
export async function openTyped(text: string, where: `${chrome.omnibox.OnInputEnteredDisposition}`): Promise<void> {
  const url = toWebAddress(text) ?? bestOf(await find(text), 'plain')?.content;
  if (url === undefined) {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    return openSearchPage(text, tab?.incognito === true);
  }
  if (where === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: where === 'newForegroundTab' });
}

const find = (text: string): Promise<SearchAnswer> => search({ text, offset: 0, limit: LIMIT });

/** Chromium takes descriptions for XML, Firefox for text (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/omnibox/SuggestResult). */
const isFirefox = (): boolean => browser.runtime.getURL('').startsWith('moz-extension:');
