import { loadShelf, type ShelfItem } from '../sources/shelf.ts';
import { loadTasks } from './later-scripts.ts';

/**
 * The reader's collections. What opens the database is in tasks.js: who has none of their own does not wait for
 * it. Of a page in a private window nothing is fetched: there a collection that is read by bucket knows what it has already.
 */
export function shelf(isPrivate: boolean): Promise<ShelfItem[]> {
  return loadShelf((collection) => ({
    source: { readFile: async (path) => (await loadTasks()).readStored(collection, path, isPrivate) },
    ...(collection.subscription?.isByBucket && {
      mayHold: async (key) => (await loadTasks()).mayBeStored(collection, key),
    }),
  }));
}
