import { removeStored } from '../sources/collection-files.ts';
import { folderLock } from '../sources/folder-locks.ts';
import { removeParts } from '../sources/job-steps.ts';
import type { StoredCollection } from '../sources/listed-collection.ts';
import { whileWriting } from '../sources/running-jobs.ts';
import { type NewVersion, takeOver } from '../sources/take-over.ts';
import { toFault } from './fault.ts';
import type { Job, JobOutcome, Progress, RunJob } from './job.ts';
import { runWorker, type WorkerFate } from './run-worker.ts';
import { subscriptionOf } from './subscription-of.ts';

/** How often a worker that died is started again. */
const MOST_STARTS = 5;

/** Puts a version that is whole into the list; null where it has no place there any more. */
export type TakeOver = (version: NewVersion) => Promise<StoredCollection | null>;

/** Runs a job in a worker of its own; a worker that dies is started again where it was. For pages that have `storage`. */
export const runJob: RunJob = runnerWith(takeOver);

/** A RunJob where the page itself can't reach the list: `takeOver` asks somebody who can. */
export function runnerWith(takeOver: TakeOver): RunJob {
  return (job, onProgress) => {
    const ending = new AbortController();
    const { signal } = ending;
    const outcome = whileMaking(job.id, ending, () => runAlone(job, onProgress, signal, takeOver)).catch(
      (error): JobOutcome => (signal.aborted ? { state: 'cancelled' } : failed(error)),
    );
    return { outcome, cancel: () => ending.abort() };
  };
}

/**
 * Makes a collection or makes it anew: one version at a time, in whichever page. `ending` is aborted where everything is
 * forgotten. Rejects with an AbortError where that, or whoever else aborts it, comes first.
 */
export function whileMaking<T>(id: string, ending: AbortController, make: () => Promise<T>): Promise<T> {
  const { signal } = ending;
  return whileWriting(ending, () => navigator.locks.request(`making ${id}`, { signal }, make));
}

const failed = (error: unknown): JobOutcome => ({ state: 'failed', fault: toFault(error) });

/**
 * Runs a job, to be called in `whileMaking`. Each try to make a collection has a folder of its own, which nobody else
 * takes for a leftover while it is locked.
 */
export function runAlone(
  job: Job,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
  takeOver: TakeOver,
): Promise<JobOutcome> {
  const folder = crypto.randomUUID();
  return navigator.locks.request(folderLock(folder), async () => {
    const outcome = await toOutcome(job, folder, await runWorkers(job, folder, onProgress, signal), takeOver).catch(
      failed,
    );
    await (outcome.state === 'done' ? removeParts(folder) : removeStored(folder)).catch(ignoreLeftovers);
    return outcome;
  });
}

async function runWorkers(
  job: Job,
  folder: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<WorkerFate> {
  for (let start = 0; start < MOST_STARTS; start++) {
    const fate = await runWorker(job, folder, onProgress, signal);
    if (fate.state !== 'died') return fate;
  }
  return { state: 'failed', fault: { name: 'faultStopped', values: [] } };
}

async function toOutcome(job: Job, folder: string, fate: WorkerFate, takeOver: TakeOver): Promise<JobOutcome> {
  if (fate.state === 'died') return { state: 'cancelled' };
  if (fate.state !== 'done') return fate;
  const { header, bytes, problems, isByBucket = false } = fate;
  const { id, isUpdate = false, origin } = job;
  const subscription = subscriptionOf(origin, isByBucket, Date.now());
  const version = { id, header, folder, bytes, problems: problems.count, isUpdate, subscription };
  const collection = await takeOver(version);
  return collection === null ? { state: 'cancelled' } : { state: 'done', collection, problems };
}

/** What can't be removed now is removed when leftovers are looked for; the outcome is told all the same. */
function ignoreLeftovers(error: unknown): void {
  console.warn(error);
}
