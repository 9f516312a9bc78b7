import { parseRecord } from '../record/parse-record.ts';
import { workerLock } from '../sources/folder-locks.ts';
import { toFault } from './fault.ts';
import { NoRecordsError } from './make.ts';
import { makeFromOrigin } from './make-from-origin.ts';
import { type Port, progressTeller } from './page-link.ts';
import type { ToWorker, WorkerEnd, WorkerJob } from './worker-messages.ts';

/*
 * The worker in which a collection is made: run-job.ts starts it; or in which a record is parsed, for read-record.ts. It
 * has no interface of the extension, only the web's.
 */
const port = self as unknown as Port;
port.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'start') void start(data.job);
  if (data.kind === 'parse') self.postMessage(parseRecord(data.bytes, data.path));
});

/** The lock is free again when the worker has ended, however it does. */
function start(job: WorkerJob): Promise<void> {
  return navigator.locks.request(workerLock(job.folder), async () => {
    port.postMessage({ kind: 'alive' });
    port.postMessage({ kind: 'ended', end: await work(job) });
    // The page ends the worker when it has read that.
    await new Promise(() => undefined);
  });
}

async function work(job: WorkerJob): Promise<WorkerEnd> {
  try {
    const made = await makeFromOrigin(job, port, progressTeller(port));
    return made === null ? { state: 'unchanged' } : { state: 'done', ...made };
  } catch (error) {
    const problems = error instanceof NoRecordsError ? { problems: error.problems } : {};
    return { state: 'failed', fault: toFault(error), ...problems };
  }
}
