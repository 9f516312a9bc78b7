import browser from 'webextension-polyfill';
import { PENDING_WORDS } from '../messages/pending-words.ts';

/** Longest text that is handed on, in characters: the address of an article, or what a reader selected of a page. */
const LONGEST = 4096;

/**
 * Opens the search as a page of its own with these words. Chromium shows an extension's pages in normal windows alone,
 * which write a history of addresses to disk: words from a private window are handed over in memory.
 */
export async function openSearchPage(words: string, isPrivate: boolean): Promise<void> {
  const text = words.slice(0, LONGEST);
  if (isPrivate) await browser.storage.session.set({ [PENDING_WORDS]: text });
  const query = isPrivate ? '' : `?${new URLSearchParams({ q: text })}`;
  await browser.tabs.create({ url: browser.runtime.getURL(`search.html${query}`) });
}
