import { COLLECTIONS } from '../sources/collection-list.ts';
import { isAnswering, isStored, toList } from '../sources/listed-collection.ts';
import { lightButton } from './light-button.ts';
import { planUpdates } from './updates.ts';

/** Has the button lit on other pages, and the next update at another time, where a change in the storage asks for it. */
export async function collectionsChanged(changes: { [name: string]: chrome.storage.StorageChange }): Promise<void> {
  const { [COLLECTIONS]: change } = changes;
  if (change === undefined) return;
  const { oldValue, newValue } = change;
  await planUpdates();
  if (answering(oldValue) !== answering(newValue)) await lightButton();
}

/** What of a list decides on which pages the button is lit: which versions answer, in which order. */
function answering(value: unknown): string {
  return JSON.stringify(
    toList(value)
      .filter(isAnswering)
      .map((item) => [item.id, isStored(item) && item.folder]),
  );
}
