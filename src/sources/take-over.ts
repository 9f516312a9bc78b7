import type { CollectionHeader } from '../collection/collection-header.ts';
import { removeStored } from './collection-files.ts';
import { changeCollections } from './collection-list.ts';
import {
  BUNDLED,
  isStored,
  type ListedCollection,
  type StoredCollection,
  type Subscription,
} from './listed-collection.ts';
import { NewerDataError, newerId } from './newer-data.ts';

/** A version of a collection that is whole in its folder. */
export interface NewVersion {
  id: string;
  header: CollectionHeader;
  folder: string;
  bytes: number;
  problems: number;
  /** It is only for a collection that is in the list. */
  isUpdate: boolean;
  /** Where it came from, if it is kept current. */
  subscription: Subscription | undefined;
}

/**
 * Has a new version answer in place of the one before, in one step; then that one's files go. A new collection stands
 * before the example. Null where it was to be an update of a collection that is not in the list any more. Rejects with a
 * NewerDataError where a newer version of the extension keeps that collection.
 */
export async function takeOver(version: NewVersion): Promise<StoredCollection | null> {
  let old: StoredCollection | undefined;
  const list = await changeCollections((before) => {
    if (before.some(({ id }) => id === newerId(version.id))) throw new NewerDataError();
    old = before.filter(isStored).find(({ id }) => id === version.id);
    if (old === undefined && version.isUpdate) return before;
    return listWith(before, toListed(version, old, new Date().toISOString()));
  });
  if (old !== undefined && old.folder !== version.folder) await removeStored(old.folder).catch(leaveToLater);
  return list.filter(isStored).find(({ folder }) => folder === version.folder) ?? null;
}

/** The list with a collection in its own place, or where it is new before the example. */
function listWith(list: readonly ListedCollection[], collection: StoredCollection): ListedCollection[] {
  if (list.some(({ id }) => id === collection.id))
    return list.map((item) => (item.id === collection.id ? collection : item));
  return list.flatMap((item) => (item.id === BUNDLED ? [collection, item] : [item]));
}

function toListed(version: NewVersion, old: StoredCollection | undefined, stored: string): StoredCollection {
  const { id, header, folder, bytes, problems, subscription } = version;
  const { subscription: before, ...kept } = old ?? { isOn: true };
  // What a newer version of the extension noted there stays.
  const { fault: _fault, failures: _failures, ...noted } = before ?? {};
  return {
    ...kept,
    ...(subscription && { subscription: { ...noted, ...subscription } }),
    ...{ id, header, folder, bytes, stored, problems },
  };
}

/** The new version answers already: files that can't be removed now are removed with the next leftovers. */
function leaveToLater(error: unknown): void {
  console.warn(error);
}
