import type { StoredCollection } from '../sources/collection-list.ts';
import type { Progress, RunningJob } from './job.ts';
import { keepUpdate } from './keep-update.ts';
import { runJob } from './run-job.ts';
import { updateJob } from './update-job.ts';

/** Brings a subscribed collection up to date from a page that the reader looks at; null where it is no subscription. */
export function updateNow(current: StoredCollection, onProgress: (progress: Progress) => void): RunningJob | null {
  const job = updateJob(current);
  if (job === null) return null;
  const { outcome, cancel } = runJob(job, onProgress);
  const noted = outcome.then(async (ended) => {
    // A reader who cancels wants nothing changed: the next update comes when it would have come.
    if (ended.state !== 'cancelled') await keepUpdate(job.id, ended);
    return ended;
  });
  return { outcome: noted, cancel };
}
