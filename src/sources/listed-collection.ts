import { type CollectionHeader, FORMAT } from '../collection/collection-header.ts';
import { type NewerEntry, newerWhole, toNewer } from './newer-data.ts';

/** A fault of the last update, told to the reader in words of `_locales`: its name there and what goes into it. */
export interface UpdateFault {
  name: string;
  values: string[];
}

/** Where a subscribed collection comes from, and how it is kept current. Times are ISO 8601 in UTC. */
export interface Subscription {
  /** The address that the reader gave: of `collection.json`, of a zip, or a repository's. */
  address: string;
  /** `compiled`: its files are fetched; `records`: a zip, as a rule of Markdown that is compiled here. */
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

export type ListedCollection = StoredCollection | BundledEntry | NewerEntry;

/** The id of the collection in the package. */
export const BUNDLED = 'example';

/** Whether it is stored here, and not the one in the package. */
export const isStored = (item: ListedCollection): item is StoredCollection => 'folder' in item;

/** Whether pages are looked up in it: it is on, and the reader did not remove it. */
export const isAnswering = (item: ListedCollection): boolean =>
  item.isOn && !(isStored(item) && item.removed !== undefined);

/** The list that `storage.local` holds, or a `storage.onChanged` event tells. What is none of ours a newer version keeps. */
export function toList(stored: unknown = []): ListedCollection[] {
  const list = Array.isArray(stored)
    ? stored.map((item, place) => (isListed(item) ? item : toNewer(item, place)))
    : [newerWhole(stored)];
  // One that is new stands before the example, which is there to learn from.
  return list.some(({ id }) => id === BUNDLED) ? list : [...list, { id: BUNDLED, isOn: true }];
}

function isListed(item: unknown): item is ListedCollection {
  const { id, folder, header } = (item ?? {}) as { [name: string]: unknown };
  const { format } = (header ?? {}) as { format?: unknown };
  return id === BUNDLED || (typeof id === 'string' && typeof folder === 'string' && format === FORMAT);
}
