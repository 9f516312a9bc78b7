import { parentPort } from 'node:worker_threads';
import { batchOf, type FilesToRead } from './file-batch.ts';

/*
 * The thread of compile-pool.ts: reads files and cuts their records into parts.
 */
parentPort?.on('message', (files: FilesToRead) => {
  const read = batchOf(files);
  parentPort?.postMessage(
    read,
    read.batch.blocks.map(({ bytes }) => bytes.buffer as ArrayBuffer),
  );
});
