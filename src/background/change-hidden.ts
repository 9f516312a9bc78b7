import browser from 'webextension-polyfill';
import { HIDDEN, hiddenName } from '../messages/hidden-name.ts';
import { type HiddenOn, hiddenKey, hiddenMatches, isHidden, loadHidden } from './hidden-matches.ts';

/** Most pages whose hidden matches are kept; the oldest are forgotten. */
const MOST_PAGES = 1000;

/** Hides a match on a page from now on; in a private window until that window is closed, and nothing is written to disk. */
export async function rememberHidden(page: HiddenOn, id: string): Promise<void> {
  await change(page, (ids) => [...new Set([...ids, id])]);
}

/** Shows all matches of a page again; in a private window until that window is closed, and nothing is written to disk. */
export async function forgetHidden(page: HiddenOn): Promise<void> {
  await change(page, () => []);
}

/** One change after the other: two popups may each have one. */
async function change(page: HiddenOn, toIds: (before: string[]) => string[]): Promise<void> {
  const key = hiddenKey(page);
  if (key === null) return;
  await navigator.locks.request(HIDDEN, async () => {
    const ids = toIds(await hiddenMatches(page));
    const others = (await loadHidden(page)).filter((item) => !isHidden(item) || item[0] !== key);
    // In a private window an empty list stands over what was hidden in a normal one.
    await store(page, ids.length > 0 || page.isPrivate ? [...others, [key, ids]] : others);
  });
}

async function store({ isPrivate, windowId }: HiddenOn, all: unknown[]): Promise<void> {
  if (isPrivate) await browser.storage.session.set({ [hiddenName(windowId)]: all });
  else await browser.storage.local.set({ [HIDDEN]: all.slice(-MOST_PAGES) });
}
