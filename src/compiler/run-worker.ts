import { workerLock } from '../sources/folder-locks.ts';
import { OWN } from '../sources/own-collection.ts';
import type { JoinedFiles } from './file-items.ts';
import type { ChosenFile, Job, Origin, Progress } from './job.ts';
import { startWorker } from './start-worker.ts';
import type { FromWorker, ToWorker, WorkerEnd, WorkerOrigin } from './worker-messages.ts';

/** Milliseconds in which a worker must have begun. */
const PATIENCE = 20_000;

/** What became of a worker. */
export type WorkerFate = WorkerEnd | { state: 'died' } | { state: 'cancelled' };

/**
 * Has a new worker do a job, or go on with it. When this resolves the worker has ended and writes no more. That it died is
 * told by its lock: the browser frees it, whatever the reason.
 */
export async function runWorker(
  job: Job,
  folder: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<WorkerFate> {
  const worker = startWorker();
  try {
    return await new Promise<WorkerFate>((resolve) => {
      const late = setTimeout(() => resolve({ state: 'died' }), PATIENCE);
      const on: { [Kind in FromWorker['kind']]: (message: Extract<FromWorker, { kind: Kind }>) => void } = {
        alive: () => {
          clearTimeout(late);
          void hasEnded(folder).then(() => resolve({ state: 'died' }));
        },
        progress: ({ progress }) => onProgress(progress),
        askPaths: ({ from, to }) => send(worker, { kind: 'paths', paths: pathsOf(job.origin, from, to) }),
        askFiles: ({ places, most }) => send(worker, { kind: 'files', files: joinedOf(job.origin, places, most) }),
        ended: ({ end }) => resolve(end),
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => on[data.kind](data as never);
      worker.onerror = () => resolve({ state: 'died' });
      if (signal.aborted) resolve({ state: 'cancelled' });
      signal.addEventListener('abort', () => resolve({ state: 'cancelled' }));
      const { id, name, origin, current } = job;
      const work = { folder, name, keepsMarkdown: id === OWN, origin: forWorker(origin), current };
      send(worker, { kind: 'start', job: work });
    });
  } finally {
    worker.terminate();
    await hasEnded(folder);
  }
}

/** Resolves when no worker is at work in the folder. */
const hasEnded = (folder: string): Promise<void> => navigator.locks.request(workerLock(folder), () => undefined);

const send = (worker: Worker, message: ToWorker): void => worker.postMessage(message);

function forWorker(origin: Origin): WorkerOrigin {
  return origin.kind === 'files' ? { kind: 'files', count: origin.files.length } : origin;
}

const chosen = (origin: Origin): ChosenFile[] => (origin.kind === 'files' ? origin.files : []);

const pathsOf = (origin: Origin, from: number, to: number): string[] =>
  chosen(origin)
    .slice(from, to)
    .map(({ path }) => path);

function joinedOf(origin: Origin, places: readonly number[], most: number): JoinedFiles {
  const files = places.flatMap((place) => chosen(origin)[place]?.file ?? []);
  const sizes = files.map(({ size }) => size);
  const small = files.filter((_, index) => (sizes[index] ?? 0) <= most);
  const [only = new Blob()] = small;
  // A file alone stays itself: of one that is gone the browser says so only then, and else that it is empty.
  return { sizes, joined: small.length === 1 ? only : new Blob(small) };
}
