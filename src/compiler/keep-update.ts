import { removeStored } from '../sources/collection-files.ts';
import { changeCollections, isStored, type StoredCollection, type Subscription } from '../sources/collection-list.ts';
import { nextCheck } from '../sources/next-check.ts';
import type { JobOutcome } from './job.ts';

/** Milliseconds after which nobody still reads the version before, who found it in the list. */
const GRACE = 2000;

/**
 * Writes into the list how an update ended: a new version takes over in one step, with the place and the switch of the one
 * before; a fault is kept beside what answers, and tried again later. Of one that is not in the list any more nothing is kept.
 */
export async function keepUpdate(id: string, outcome: JobOutcome): Promise<void> {
  const now = Date.now();
  const made = outcome.state === 'done' ? outcome.collection.folder : undefined;
  let before: string | undefined;
  await changeCollections((list) =>
    list.map((item) => {
      if (item.id !== id || !isStored(item)) return item;
      before = item.folder;
      return updated(item, outcome, now);
    }),
  );
  if (made !== undefined && before !== made) removeLater(before ?? made);
}

function updated(current: StoredCollection, outcome: JobOutcome, now: number): StoredCollection {
  const { subscription, isOn, removed } = current;
  if (outcome.state === 'done') return { ...outcome.collection, isOn, ...(removed !== undefined && { removed }) };
  return subscription === undefined ? current : { ...current, subscription: checked(subscription, outcome, now) };
}

/** A subscription that has no new version: because there is none, or because of a fault. */
function checked(subscription: Subscription, outcome: JobOutcome, now: number): Subscription {
  const { fault, failures = 0, ...good } = subscription;
  if (outcome.state === 'unchanged') {
    return { ...good, checked: new Date(now).toISOString(), next: nextCheck(now, 0, Math.random()) };
  }
  const next = nextCheck(now, failures + 1, Math.random());
  return outcome.state === 'failed'
    ? { ...good, fault: outcome.fault, failures: failures + 1, next }
    : { ...subscription, next };
}

/** A page that is being looked up may still read it. What stays behind all the same goes with the next update. */
function removeLater(folder: string): void {
  setTimeout(() => removeStored(folder).catch(console.error), GRACE);
}
