import browser from 'webextension-polyfill';
import type { CollectionHeader } from '../collection/collection-header.ts';

/** A fault of the last update, told to the reader in words of `_locales`: its name there and what goes into it. */
export interface UpdateFault {
  name: string;
  values: string[];
}

/** Where a subscribed collection comes from, and how it is kept current. Times are ISO 8601 in UTC. */
export interface Subscription {
  /** The address that the reader gave: of `collection.json`, of a zip, or a repository's. */
  address: string;
  /** `compiled`: its files are fetched; `records`: a zip of Markdown, compiled here. */
  kind: 'compiled' | 'records';
  /** Whether single buckets are fetched when a page may be in them, because the whole is too large. */
  isByBucket: boolean;
  /** When it was last found to be current. */
  checked: string;
  /** When it is looked at next. */
  next: string;
  fault?: UpdateFault;
  /** How often it failed in a row. */
  failures?: number;
}

/** A collection of the reader's own choice, as it stands in the list. */
export interface StoredCollection {
  id: string;
  isOn: boolean;
  header: CollectionHeader;
  /** The folder of its files, of this version alone. */
  folder: string;
  /** Bytes of all its files. */
  bytes: number;
  /** When this version was stored, ISO 8601 in UTC. */
  stored: string;
  /** How many records of it could not be read when it was compiled here. */
  problems: number;
  subscription?: Subscription;
  /** When the reader removed it, ISO 8601 in UTC: it answers no more, and can be brought back until its files go. */
  removed?: string;
}

/** The collection in the package: only whether it is on and its place can be chosen. */
export interface BundledEntry {
  id: typeof BUNDLED;
  isOn: boolean;
}

export type ListedCollection = StoredCollection | BundledEntry;

/** The id of the collection in the package. */
export const BUNDLED = 'example';

/** Its name in `storage.local`. */
export const COLLECTIONS = 'collections';

/** Whether it is stored, and not the one in the package. */
export const isStored = (item: ListedCollection): item is StoredCollection => item.id !== BUNDLED;

/** The reader's collections in their order, the one in the package among them. */
export async function loadCollections(): Promise<ListedCollection[]> {
  const { [COLLECTIONS]: list } = await browser.storage.local.get(COLLECTIONS);
  return toList(list);
}

/** The list that `storage.local` holds, or a `storage.onChanged` event tells. */
export function toList(stored: unknown): ListedCollection[] {
  const list = Array.isArray(stored) ? stored.filter(isListed) : [];
  // One that is new stands before the example, which is there to learn from.
  return list.some(({ id }) => id === BUNDLED) ? list : [...list, { id: BUNDLED, isOn: true }];
}

/** Changes the list, one change after the other however many pages want to; returns what it is then. */
export async function changeCollections(
  change: (list: ListedCollection[]) => ListedCollection[],
): Promise<ListedCollection[]> {
  return navigator.locks.request(COLLECTIONS, async () => {
    const list = change(await loadCollections());
    await browser.storage.local.set({ [COLLECTIONS]: list });
    return list;
  });
}

function isListed(item: unknown): item is ListedCollection {
  const { id, folder, header } = (item ?? {}) as { [name: string]: unknown };
  return id === BUNDLED || (typeof id === 'string' && typeof folder === 'string' && typeof header === 'object');
}
