import browser from 'webextension-polyfill';
import { articleKey } from '../address/article-key.ts';
import type { PageQuestion } from '../messages/contract.ts';
import { type DraftSource, draftName } from '../messages/draft.ts';
import type { PageMetadata } from '../page/read-metadata.ts';
import { inject } from './inject.ts';
import { validMetadata } from './valid-metadata.ts';

/** Most drafts that are kept for their pages, in case one is loaded anew. */
const MOST_KEPT = 10;
const KEPT = 'drafts';

/**
 * Opens a page of its own for a record of the page in a tab, with what that page says of itself. It is handed over in
 * memory: Chromium shows an extension's pages in normal windows alone, also for a page in a private one.
 */
export async function draftRecord({ url = '', tabId, isPrivate }: PageQuestion): Promise<null> {
  const id = crypto.randomUUID();
  await keep(id, { url, metadata: await metadataOf(tabId, url), isPrivate });
  await browser.tabs.create({ url: browser.runtime.getURL(`draft.html#${id}`) });
  return null;
}

/** Null where the page can't be read, or the tab has moved on to another. */
async function metadataOf(tabId: number, url: string): Promise<PageMetadata | null> {
  const metadata = validMetadata(await inject(tabId, 'draft-page.js'));
  const key = articleKey(url);
  if (metadata === null || articleKey(metadata.address) !== key) return null;
  if (articleKey(metadata.openedAt) === key) return metadata;
  // A script that moved on without a new document may have left what the page before said of itself.
  return { ...metadata, metas: [], canonical: [], amp: [], json: [] };
}

async function keep(id: string, draft: DraftSource): Promise<void> {
  const { [KEPT]: before, ...held } = await browser.storage.session.get();
  const ids = [id, ...(Array.isArray(before) ? (before as string[]) : [])].slice(0, MOST_KEPT);
  const names = ids.map(draftName);
  // A page that is still open may have held its own after it was to go.
  const gone = Object.keys(held).filter((name) => name.startsWith(draftName('')) && !names.includes(name));
  await browser.storage.session.remove(gone);
  await browser.storage.session.set({ [draftName(id)]: draft, [KEPT]: ids });
}
