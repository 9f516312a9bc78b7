import browser from 'webextension-polyfill';
import { type ListedCollection, toList } from './listed-collection.ts';
import { toKept } from './newer-data.ts';

/** Its name in `storage.local`. */
export const COLLECTIONS = 'collections';

/** The reader's collections in their order, the one in the package among them. */
export async function loadCollections(): Promise<ListedCollection[]> {
  const { [COLLECTIONS]: list } = await browser.storage.local.get(COLLECTIONS);
  return toList(list);
}

/**
 * Changes the list, one change after the other however many pages want to; returns what it is then. A change that leaves all
 * items as they are writes nothing. Rejects with a NewerDataError where the whole list is a newer version's.
 */
export async function changeCollections(
  change: (list: ListedCollection[]) => ListedCollection[],
): Promise<ListedCollection[]> {
  return navigator.locks.request(COLLECTIONS, async () => {
    const before = await loadCollections();
    const list = change(before);
    const isSame = list.length === before.length && list.every((item, place) => item === before[place]);
    if (!isSame) await browser.storage.local.set({ [COLLECTIONS]: toKept(list) });
    return list;
  });
}
