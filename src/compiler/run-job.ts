import type { JobOutcome, Progress, RunJob } from './job.ts';

/** What the worker tells. */
type Told = { progress: Progress } | { outcome: JobOutcome };

/** Runs a job in a worker of its own. */
export const runJob: RunJob = (job, onProgress) => {
  const worker = new Worker('/compiler.js');
  const outcome = new Promise<JobOutcome>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<Told>) =>
      'progress' in data ? onProgress(data.progress) : resolve(data.outcome);
    worker.onerror = ({ message }) => resolve({ state: 'failed', fault: { name: 'faultStopped', values: [message] } });
    worker.postMessage({ job });
  });
  return {
    outcome: outcome.finally(() => worker.terminate()),
    cancel: () => worker.postMessage({ cancel: true }),
  };
};
