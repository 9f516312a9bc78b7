import { deleteDB } from 'idb';
import browser from 'webextension-polyfill';
import { removeAllStored } from './collection-files.ts';
import { changeCollections } from './collection-list.ts';
import { DATABASE, hasDatabase, isDatabaseNewer } from './database.ts';
import { whileNobodyWrites } from './running-jobs.ts';

/**
 * Removes all that the extension keeps, and takes back all that the reader allowed it: as after installing. What makes or
 * updates a collection just then, in whichever page, ends first, so that nothing of it comes back.
 */
export async function forgetEverything(): Promise<void> {
  // First nothing answers any more, and no update is due.
  await changeCollections(() => []);
  await whileNobodyWrites(async () => {
    // That of a job which was all but over when it was told to end is there by now.
    await changeCollections(() => []);
    await browser.storage.local.clear();
    await browser.storage.session.clear();
    // What can't be removed is a leftover, and no half of a collection.
    if (await isDatabaseNewer()) await deleteDB(DATABASE);
    else if (await hasDatabase()) await removeAllStored();
  });
  const { origins = [] } = await browser.permissions.getAll();
  await browser.permissions.remove({ permissions: ['tabs'], origins });
}
