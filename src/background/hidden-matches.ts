import browser from 'webextension-polyfill';
import { articleKey } from '../address/article-key.ts';
import type { PageQuestion } from '../messages/contract.ts';

/** The name of the list in `storage.local`. */
export const HIDDEN = 'hidden';

/** The ids of the matches that the reader hid on a page, by the page's article key, oldest page first. */
export type HiddenMatches = [page: string, ids: string[]][];

/** A page as far as its hidden matches are concerned. */
export type HiddenOn = Pick<PageQuestion, 'url' | 'isPrivate' | 'windowId'>;

/** The ids of the matches that the reader said are not this article. */
export async function hiddenMatches(page: HiddenOn): Promise<string[]> {
  const key = hiddenKey(page);
  // What was hidden in a normal window is not this article in a private one either.
  const lists = await Promise.all([loadHidden({ ...page, isPrivate: false }), page.isPrivate ? loadHidden(page) : []]);
  return lists.flat().flatMap(([known, ids]) => (known === key ? ids : []));
}

/** Forgets what was hidden in a private window when it is closed. To be called while the background script starts. */
export function forgetClosedWindows(): void {
  browser.windows?.onRemoved.addListener((windowId) => void browser.storage.session.remove(hiddenName(windowId)));
}

/** The article key of a page. */
export const hiddenKey = ({ url }: HiddenOn): string | null => (url === undefined ? null : articleKey(url));
/** The name of the list of a private window in `storage.session`. */
export const hiddenName = (windowId: number): string => `${HIDDEN}-${windowId}`;

/** The list that a page's hidden matches are in. */
export async function loadHidden({ isPrivate, windowId }: HiddenOn): Promise<HiddenMatches> {
  const name = isPrivate ? hiddenName(windowId) : HIDDEN;
  const stored = await (isPrivate ? browser.storage.session : browser.storage.local).get(name);
  return Array.isArray(stored[name]) ? stored[name].filter(isHidden) : [];
}

function isHidden(item: unknown): item is HiddenMatches[number] {
  return Array.isArray(item) && typeof item[0] === 'string' && Array.isArray(item[1]);
}
