import { changesAnswers } from '../sources/changes-answers.ts';
import { COLLECTIONS } from '../sources/collection-list.ts';
import { updateButtons } from './button.ts';
import { lightButton } from './light-button.ts';
import { planUpdates } from './updates.ts';

/**
 * Where a change in the storage asks for it: has the button lit on other pages and right in the tabs that are open, and
 * the next update at another time.
 */
export async function collectionsChanged(changes: { [name: string]: chrome.storage.StorageChange }): Promise<void> {
  const { [COLLECTIONS]: change } = changes;
  if (change === undefined) return;
  await planUpdates();
  if (changesAnswers(change)) await Promise.all([lightButton(), updateButtons()]);
}
