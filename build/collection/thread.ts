import { parentPort } from 'node:worker_threads';
import { WORKS } from './thread-work.ts';
import type { Asked } from './threads.ts';

/*
 * What a thread of threads.ts runs: does what it is asked, one after the other.
 */
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (asked: Asked) => {
  last = last.then(async () => {
    const answer = asked.kind === 'read' ? await WORKS.read(asked.with) : await WORKS.task(asked.with);
    // Handed over, not copied.
    const blocks = 'batch' in answer ? answer.batch.blocks : [];
    parentPort?.postMessage(
      answer,
      blocks.map(({ bytes }) => bytes.buffer as ArrayBuffer),
    );
  });
});
