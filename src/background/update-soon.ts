import { changeCollections } from '../sources/collection-list.ts';
import { isStored, type ListedCollection, type StoredCollection } from '../sources/listed-collection.ts';

/** Milliseconds after a look at its host in which a collection is not looked at again for such a reason. */
const PAUSE = 15 * 60_000;

/**
 * Has a collection updated within a minute: its host no longer has a file of the version that is here, so there is likely a
 * newer one. Not where that was looked for just now, nor where updates fail: those are tried again in their own time.
 */
export async function updateSoon({ id, folder, subscription }: StoredCollection, now: number): Promise<void> {
  if (subscription === undefined || subscription.fault !== undefined) return;
  if (Date.parse(subscription.checked) > now - PAUSE || Date.parse(subscription.next) <= now) return;
  const next = new Date(now).toISOString();
  const isMeant = (item: ListedCollection): item is StoredCollection =>
    isStored(item) && item.id === id && item.folder === folder;
  // The alarm follows the list.
  await changeCollections((list) =>
    list.map((item) => (isMeant(item) ? { ...item, subscription: { ...subscription, next } } : item)),
  );
}
