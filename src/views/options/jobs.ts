import type { Job, JobOutcome, Progress } from '../../compiler/job.ts';

/** A job that was started on this page, until the reader dismisses what came of it. */
export interface ShownJob {
  job: Job;
  /** Whether a collection that is there gets a new version; else one is added. */
  isUpdate: boolean;
  /** When it was started, in milliseconds of the page's clock. */
  started: number;
  progress: Progress | null;
  /** When its progress was last told. */
  told: number;
  /** What came of it; null while it runs. */
  outcome: JobOutcome | null;
}

/** What happens to jobs. */
export type JobEvent =
  | { kind: 'started'; job: Job; isUpdate: boolean; at: number }
  | { kind: 'progress'; id: string; progress: Progress; at: number }
  | { kind: 'ended'; id: string; outcome: JobOutcome }
  | { kind: 'dismissed'; id: string };

/** Milliseconds between two looks of a bar. A job may tell more often than anybody can see. */
const PACE = 100;

/** The jobs after an event. The same list where there is nothing new to see. */
export function afterEvent(jobs: ShownJob[], event: JobEvent): ShownJob[] {
  switch (event.kind) {
    case 'started': {
      const { job, isUpdate, at } = event;
      const shown = { job, isUpdate, started: at, progress: null, told: at - PACE, outcome: null };
      const isAgain = jobs.some((one) => one.job.id === job.id);
      return isAgain ? changed(jobs, job.id, () => shown) : [...jobs, shown];
    }
    case 'progress': {
      const { id, progress, at } = event;
      const known = jobs.find((one) => one.job.id === id);
      const isSeen = known?.progress?.phase === progress.phase && at - known.told < PACE;
      return isSeen ? jobs : changed(jobs, id, (one) => ({ ...one, progress, told: at }));
    }
    case 'ended':
      return changed(jobs, event.id, (one) => ({ ...one, outcome: event.outcome }));
    case 'dismissed':
      return jobs.filter((one) => one.job.id !== event.id);
  }
}

function changed(jobs: ShownJob[], id: string, change: (job: ShownJob) => ShownJob): ShownJob[] {
  return jobs.map((one) => (one.job.id === id ? change(one) : one));
}
