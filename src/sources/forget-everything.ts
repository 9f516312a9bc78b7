import browser from 'webextension-polyfill';
import { removeStored, storedFolders } from './collection-files.ts';
import { changeCollections } from './collection-list.ts';

/** Removes all that the extension keeps, and takes back all that the reader allowed it: as after installing. */
export async function forgetEverything(): Promise<void> {
  // First nothing answers any more; a folder that can't be removed is then a leftover, and no half of a collection.
  await changeCollections(() => []);
  await Promise.all((await storedFolders()).map(removeStored));
  await browser.storage.local.clear();
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ permissions: ['tabs'], origins });
}
