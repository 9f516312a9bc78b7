import type { ListedCollection, StoredCollection } from '../../sources/listed-collection.ts';
import { isStored } from './is-stored.ts';

/** Turns a collection on or off. */
export function withOn(list: ListedCollection[], id: string, isOn: boolean): ListedCollection[] {
  return list.map((item) => (item.id === id ? { ...item, isOn } : item));
}

/** Removes a collection at a time (ISO 8601 in UTC), or with null brings it back. The one in the package stays. */
export function withRemoved(list: ListedCollection[], id: string, time: string | null): ListedCollection[] {
  return list.map((item) => (item.id === id && isStored(item) ? changedRemoved(item, time) : item));
}

function changedRemoved({ removed: _, ...kept }: StoredCollection, time: string | null): StoredCollection {
  return time === null ? kept : { ...kept, removed: time };
}

/** Puts a collection where another one is: what lies between moves up or down. */
export function movedTo(list: ListedCollection[], id: string, place: string): ListedCollection[] {
  const [from, to] = [id, place].map((one) => list.findIndex((item) => item.id === one));
  const item = from === undefined ? undefined : list[from];
  if (item === undefined || to === undefined || to < 0) return list;
  return list.filter((other) => other !== item).toSpliced(to, 0, item);
}

/** The collections that are shown: not those that were removed before this visit of the page. */
export function shownItems(list: ListedCollection[], removedNow: ReadonlySet<string>): ListedCollection[] {
  return list.filter((item) => !isRemoved(item) || removedNow.has(item.id));
}

/** Whether the reader removed it. */
export const isRemoved = (item: ListedCollection): boolean => isStored(item) && item.removed !== undefined;

/** The stored collection that is subscribed to at that address. */
export function subscribedAt(list: ListedCollection[], address: string): StoredCollection | undefined {
  return list.filter(isStored).find((item) => !isRemoved(item) && item.subscription?.address === address);
}
