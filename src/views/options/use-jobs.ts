import { useReducer, useRef } from 'preact/hooks';
import type { Job, JobOutcome } from '../../compiler/job.ts';
import { afterEvent, type ShownJob } from './jobs.ts';
import type { OptionsActions } from './options-actions.ts';

/** The jobs of this page and what can be done with them. */
export interface Jobs {
  shown: ShownJob[];
  start: (job: Job, isUpdate: boolean) => void;
  cancel: (id: string) => void;
  dismiss: (id: string) => void;
}

/** Runs jobs, several at once, and follows them. */
export function useJobs({ run, now }: Pick<OptionsActions, 'run' | 'now'>): Jobs {
  const [shown, tell] = useReducer(afterEvent, []);
  const cancels = useRef(new Map<string, () => void>());

  const start = async (job: Job, isUpdate: boolean) => {
    const { id } = job;
    // Two clicks before the button is gone.
    if (cancels.current.has(id)) return;
    tell({ kind: 'started', job, isUpdate, at: now() });
    const running = run(job, (progress) => tell({ kind: 'progress', id, progress, at: now() }));
    cancels.current.set(id, running.cancel);
    const outcome = await running.outcome.catch(toFailure);
    cancels.current.delete(id);
    tell({ kind: 'ended', id, outcome });
  };
  return {
    shown,
    start: (job, isUpdate) => void start(job, isUpdate),
    cancel: (id) => cancels.current.get(id)?.(),
    dismiss: (id) => tell({ kind: 'dismissed', id }),
  };
}

/** A bug. It goes to the console, where it can be found, and the reader is told that the job failed. */
function toFailure(error: unknown): JobOutcome {
  console.error(error);
  return { state: 'failed', fault: { name: 'faultWithoutWords', values: [] } };
}
