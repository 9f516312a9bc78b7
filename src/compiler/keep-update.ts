import { changeCollections } from '../sources/collection-list.ts';
import { isStored, type Subscription } from '../sources/listed-collection.ts';
import { nextCheck } from '../sources/next-check.ts';
import type { JobOutcome } from './job.ts';

/**
 * Writes into the list how an update ended that brought no new version: it is current, or there was a fault, which is kept
 * beside what answers and tried again later. (A new version has taken over before its job ended.)
 */
export async function keepUpdate(id: string, outcome: JobOutcome): Promise<void> {
  const now = Date.now();
  await changeCollections((list) =>
    list.map((item) => {
      if (item.id !== id || !isStored(item) || item.subscription === undefined || outcome.state === 'done') return item;
      return { ...item, subscription: checked(item.subscription, outcome, now) };
    }),
  );
}

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
