import type { ListedCollection, StoredCollection } from '../../sources/listed-collection.ts';

/** Whether a collection is stored, and not the one in the package: told by its files, so that no browser is needed. */
export const isStored = (item: ListedCollection): item is StoredCollection => 'folder' in item;
