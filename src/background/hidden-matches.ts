import browser from 'webextension-polyfill';
import { articleKey } from '../address/article-key.ts';
import type { PageQuestion } from '../messages/contract.ts';
import { HIDDEN, hiddenName } from '../messages/hidden-name.ts';

/** Longest key that is remembered, in characters: with a thousand of them the store is far from full. */
const LONGEST_KEY = 2000;

/** The ids of the matches that the reader hid on a page, by the page's article key. */
export type HiddenMatches = [page: string, ids: string[]];

/** A page as far as its hidden matches are concerned. */
export type HiddenOn = Pick<PageQuestion, 'url' | 'isPrivate' | 'windowId'>;

/** The ids of the matches that the reader said are not this article. */
export async function hiddenMatches(page: HiddenOn): Promise<string[]> {
  const key = hiddenKey(page);
  const idsIn = async (from: HiddenOn) =>
    (await loadHidden(from)).filter(isHidden).find(([known]) => known === key)?.[1];
  // What was hidden in a normal window is hidden in a private one, until it is shown again there.
  return (await idsIn(page)) ?? (page.isPrivate ? await idsIn({ ...page, isPrivate: false }) : undefined) ?? [];
}

/** Forgets what was hidden in a private window when it is closed. To be called while the background script starts. */
export function forgetClosedWindows(): void {
  browser.windows?.onRemoved.addListener((windowId) => void browser.storage.session.remove(hiddenName(windowId)));
}

/** The article key of a page. */
export const hiddenKey = ({ url }: HiddenOn): string | null =>
  url === undefined ? null : (articleKey(url)?.slice(0, LONGEST_KEY) ?? null);

/** The list that a page's hidden matches are in, oldest page first, with whatever else a newer version keeps in it. */
export async function loadHidden({ isPrivate, windowId }: HiddenOn): Promise<unknown[]> {
  const name = isPrivate ? hiddenName(windowId) : HIDDEN;
  const stored = await (isPrivate ? browser.storage.session : browser.storage.local).get(name);
  return Array.isArray(stored[name]) ? stored[name] : [];
}

/** Whether an item of the list is a page with its hidden matches. */
export function isHidden(item: unknown): item is HiddenMatches {
  return Array.isArray(item) && typeof item[0] === 'string' && Array.isArray(item[1]);
}
