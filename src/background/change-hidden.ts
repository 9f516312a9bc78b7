import browser from 'webextension-polyfill';
import { HIDDEN, type HiddenMatches, type HiddenOn, hiddenKey, hiddenName, loadHidden } from './hidden-matches.ts';

/** Most pages whose hidden matches are kept; the oldest are forgotten. */
const MOST_PAGES = 1000;

/** Hides a match on a page from now on; in a private window until that window is closed, and nothing is written to disk. */
export async function rememberHidden(page: HiddenOn, id: string): Promise<void> {
  const key = hiddenKey(page);
  const all = await loadHidden(page);
  const ids = all.find(([known]) => known === key)?.[1] ?? [];
  const others = all.filter(([known]) => known !== key);
  if (key !== null) await store(page, [...others, [key, [...new Set([...ids, id])]]]);
}

/** Shows all matches of a page again. */
export async function forgetHidden(page: HiddenOn): Promise<void> {
  for (const isPrivate of new Set([page.isPrivate, false])) {
    const from = { ...page, isPrivate };
    const all = await loadHidden(from);
    const others = all.filter(([known]) => known !== hiddenKey(page));
    if (others.length < all.length) await store(from, others);
  }
}

async function store({ isPrivate, windowId }: HiddenOn, all: HiddenMatches): Promise<void> {
  if (isPrivate) await browser.storage.session.set({ [hiddenName(windowId)]: all });
  else await browser.storage.local.set({ [HIDDEN]: all.slice(-MOST_PAGES) });
}
