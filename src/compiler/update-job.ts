import type { StoredCollection } from '../sources/listed-collection.ts';
import type { Job } from './job.ts';

/** The job that brings a subscribed collection up to date, or null where it is no subscription. */
export function updateJob(current: StoredCollection): Job | null {
  const { id, header, subscription } = current;
  if (subscription === undefined) return null;
  const { kind, address } = subscription;
  return { id, name: header.name, origin: { kind, address }, current, isUpdate: true };
}
