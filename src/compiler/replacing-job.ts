import type { StoredCollection } from '../sources/listed-collection.ts';
import type { Job, Origin } from './job.ts';

/** The job that puts what the reader chose into the place of a collection; its name stays, where the files say none. */
export function replacingJob({ id, header }: StoredCollection, origin: Origin): Job {
  return { id, name: header.name, origin, isUpdate: true };
}
