import { removeStored, storedFolders } from './collection-files.ts';
import { loadCollections } from './collection-list.ts';
import { hasDatabase, isDatabaseNewer } from './database.ts';
import { folderLock, workerLock } from './folder-locks.ts';
import { removeParts, savedJobs } from './job-steps.ts';
import { isStored } from './listed-collection.ts';
import { isNewer } from './newer-data.ts';

/**
 * Removes what was left behind where a browser was closed while a collection was made: folders that the list does not
 * name, and what jobs kept that nobody goes on with. What is being made, in any page, stays.
 */
export async function removeLeftovers(): Promise<void> {
  if (!(await hasDatabase()) || (await isDatabaseNewer())) return;
  // What a newer version keeps names folders in a way that is not known here.
  if ((await loadCollections()).some(isNewer)) return;
  const folders = new Set([...(await storedFolders()), ...(await savedJobs())]);
  for (const folder of folders) {
    await ifFree(folderLock(folder), () => ifFree(workerLock(folder), () => removeIfLeft(folder)));
  }
}

const ifFree = (name: string, act: () => Promise<void>): Promise<void> =>
  navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock === null ? undefined : act()));

/** With the folder locked the list is certain: a job that ended meanwhile has put its folder there. */
async function removeIfLeft(folder: string): Promise<void> {
  const isListed = (await loadCollections()).filter(isStored).some((item) => item.folder === folder);
  await (isListed ? removeParts(folder) : removeStored(folder));
}
