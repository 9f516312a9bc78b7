import { removeStored, storedFolders } from './collection-files.ts';
import { loadCollections } from './collection-list.ts';
import { hasDatabase } from './database.ts';
import { folderLock, workerLock } from './folder-locks.ts';
import { removeParts, savedJobs } from './job-steps.ts';
import { isStored } from './listed-collection.ts';

/**
 * Removes what was left behind where a browser was closed while a collection was made: folders that the list does not
 * name, and what jobs kept that nobody goes on with. What is being made, in any page, stays.
 */
export async function removeLeftovers(): Promise<void> {
  if (!(await hasDatabase())) return;
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
