import { type HiddenOn, hiddenMatches } from './hidden-matches.ts';
import { type Matched, matchPage } from './match-page.ts';
import { shelf } from './shelf.ts';

/** What the reader's collections know of a page, apart from what the reader hid on it. `claims` are the addresses that it names as its own. */
export async function matchForReader(page: HiddenOn, claims: readonly string[] = []): Promise<Matched> {
  // Side by side: each of them is a way to the browser's store and back.
  const [collections, hidden] = await Promise.all([shelf(page.isPrivate), hiddenMatches(page)]);
  return matchPage(collections, { url: page.url, claims, hidden });
}
