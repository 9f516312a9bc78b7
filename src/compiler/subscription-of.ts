import type { Subscription } from '../sources/listed-collection.ts';
import { nextCheck } from '../sources/next-check.ts';
import type { Origin } from './job.ts';

/** The subscription of a collection that just came from `origin`; undefined of one that is not on a host. */
export function subscriptionOf(origin: Origin, isByBucket: boolean, now: number): Subscription | undefined {
  if (origin.kind !== 'compiled' && origin.kind !== 'records') return undefined;
  const { kind, address } = origin;
  const checked = new Date(now).toISOString();
  return { kind, address, isByBucket, checked, next: nextCheck(now, 0, Math.random()) };
}
