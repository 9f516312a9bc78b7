import type { RunJob } from './job.ts';
import { keepUpdate } from './keep-update.ts';
import { runJob } from './run-job.ts';

/** Runs a job for a page that the reader looks at, and writes into the list how it ended where it was an update. */
export const runNotedJob: RunJob = (job, onProgress) => {
  const { outcome, cancel } = runJob(job, onProgress);
  const noted = outcome.then(async (ended) => {
    // A reader who cancels wants nothing changed: the next update comes when it would have come.
    if (job.isUpdate && ended.state !== 'cancelled') await keepUpdate(job.id, ended);
    return ended;
  });
  return { outcome: noted, cancel };
};
