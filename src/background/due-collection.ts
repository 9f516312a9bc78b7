import { isAnswering, type ListedCollection, type StoredCollection } from '../sources/listed-collection.ts';

const DAY = 24 * 60 * 60_000;

/** The subscribed collection that has been due for longest, or null. One that is off or removed is not asked for. */
export function dueCollection(list: readonly ListedCollection[], now: number): StoredCollection | null {
  const [first] = subscribed(list);
  return first !== undefined && timeOf(first) <= now ? first : null;
}

/** When the next one will be due, in milliseconds; a day from now where there is none. */
export function nextDue(list: readonly ListedCollection[], now: number): number {
  const [first] = subscribed(list);
  return first === undefined ? now + DAY : timeOf(first);
}

function subscribed(list: readonly ListedCollection[]): StoredCollection[] {
  const isAsked = (item: ListedCollection): item is StoredCollection =>
    'subscription' in item && item.subscription !== undefined && isAnswering(item);
  return list.filter(isAsked).sort((a, b) => timeOf(a) - timeOf(b));
}

/** A time that can't be read is past: the next update writes a good one. */
const timeOf = ({ subscription }: StoredCollection): number => Date.parse(subscription?.next ?? '') || 0;
