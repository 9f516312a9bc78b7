import { parentPort } from 'node:worker_threads';
import { type DoneTask, type FileBatch, type MadeFiles, WORKS } from './thread-work.ts';
import type { Asked } from './threads.ts';

/*
 * What a thread of threads.ts runs: does what it is asked, one after the other.
 */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (asked: Asked) => {
  last = last.then(async () => {
    const answer = await doWork(asked);
    parentPort?.postMessage(answer, buffersOf(answer));
  });
});

function doWork(asked: Asked): Promise<FileBatch | DoneTask | MadeFiles> {
  if (asked.kind === 'read') return WORKS.read(asked.with);
  return asked.kind === 'task' ? WORKS.task(asked.with) : WORKS.search(asked.with);
}

/** What is handed over, not copied. */
function buffersOf(answer: FileBatch | DoneTask | MadeFiles): ArrayBuffer[] {
  const blocks = 'batch' in answer ? answer.batch.blocks : 'made' in answer ? answer.made : [];
  return blocks.map(({ bytes }) => bytes.buffer as ArrayBuffer);
}
