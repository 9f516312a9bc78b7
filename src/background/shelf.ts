import { loadShelf, type ShelfItem } from '../sources/shelf.ts';
import { loadTasks } from './load-tasks.ts';

/** The reader's collections. What opens the database is in the second script: who has none of their own does not wait for it. */
export function shelf(): Promise<ShelfItem[]> {
  return loadShelf((folder) => ({
    readFile: async (path) => (await loadTasks()).storedSource(folder).readFile(path),
  }));
}
