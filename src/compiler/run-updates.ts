import type { Job, JobOutcome, RunJob } from './job.ts';

/** How an update ended. */
export interface EndedUpdate {
  id: string;
  outcome: JobOutcome;
}

/** Takes note of an update that ended, and tells the next one that is due, or null. */
export type NextUpdate = (ended: EndedUpdate | null) => Promise<Job | null>;

/** Runs all updates that are due, one after the other. */
export async function runUpdates(nextUpdate: NextUpdate, runJob: RunJob): Promise<void> {
  let job = await nextUpdate(null);
  while (job !== null) {
    const outcome = await runJob(job, () => undefined).outcome;
    job = await nextUpdate({ id: job.id, outcome });
  }
}
