import { removeStored } from './collection-files.ts';
import { changeCollections, loadCollections } from './collection-list.ts';
import { isStored, type ListedCollection } from './listed-collection.ts';
import { takeBackHosts } from './take-back-hosts.ts';

/**
 * Forgets the collections that the reader removed until a time, in milliseconds, removes their files, and takes back that
 * their hosts may be read: from then on they can't be brought back. First they leave the list; a folder that can't be
 * removed then is a leftover.
 */
export async function forgetRemoved(until: number): Promise<void> {
  const isOver = (item: ListedCollection) =>
    isStored(item) && item.removed !== undefined && !(Date.parse(item.removed) > until);
  if (!(await loadCollections()).some(isOver)) return;
  let over: ListedCollection[] = [];
  const left = await changeCollections((list) => {
    over = list.filter(isOver);
    return list.filter((item) => !isOver(item));
  });
  await Promise.all([takeBackHosts(over, left), ...over.filter(isStored).map(({ folder }) => removeStored(folder))]);
}
