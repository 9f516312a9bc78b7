import type { ChosenFiles } from './file-items.ts';
import type { Progress } from './job.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

/** Milliseconds between two words on the progress. */
const TELL_EVERY = 100;

/** Paths that are asked for at a time. */
const PATHS_AT_A_TIME = 5000;

/** Where a worker's messages come from and go to. */
export interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

/** Tells the page how far the work is, but not more often than it can be seen. */
export function progressTeller(port: Port): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY;
  let phase: Progress['phase'] | undefined;
  return (progress) => {
    const now = performance.now();
    if (progress.phase === phase && now - last < TELL_EVERY) return;
    [last, phase] = [now, progress.phase];
    port.postMessage({ kind: 'progress', progress });
  };
}

/** The chosen files that the page has: one question after the other. */
export function chosenFilesOf(port: Port, count: number): ChosenFiles {
  const waiting: ((answer: ToWorker) => void)[] = [];
  port.addEventListener('message', ({ data }) => waiting.shift()?.(data));
  const ask = (question: FromWorker) =>
    new Promise<ToWorker>((answer) => {
      waiting.push(answer);
      port.postMessage(question);
    });
  return {
    async paths() {
      const all: string[] = [];
      while (all.length < count) {
        const answer = await ask({ kind: 'askPaths', from: all.length, to: all.length + PATHS_AT_A_TIME });
        if (answer.kind !== 'paths' || answer.paths.length === 0) break;
        all.push(...answer.paths);
      }
      return all;
    },
    async files(places) {
      if (places.length === 0) return [];
      const answer = await ask({ kind: 'askFiles', places });
      return answer.kind === 'files' ? answer.files : [];
    },
  };
}
