import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { batchOf, type FileBatch, type FilesToRead } from './file-batch.ts';

/** Fewer pieces than these are read sooner than threads are started. */
const WORTH_THREADS = 8;

/** Threads beyond these would wait for the one that writes. */
const MOST_THREADS = 4;

/** Pieces that a thread has at a time, so that it need not wait for the next one. */
const AT_A_TIME = 3;

/** The thread's code beside the packed command. */
export const PACKED_WORKER = 'compile-worker.mjs';

/** Room for what lives shortly, which is nearly all: with less, a fifth of the time goes into clearing up. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Reads pieces of files, in their order, in several threads where that is worth it. */
export async function* fileBatches(pieces: readonly FilesToRead[]): AsyncGenerator<FileBatch> {
  if (pieces.length < WORTH_THREADS) {
    for (const piece of pieces) yield batchOf(piece);
    return;
  }
  const count = Math.min(MOST_THREADS, os.availableParallelism());
  const startThread = await threadStarter();
  const threads = Array.from({ length: count }, startThread);
  try {
    yield* inTurn(pieces, threads);
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Piece after piece goes to the next thread; a thread answers in the order in which it was asked. */
async function* inTurn(pieces: readonly FilesToRead[], threads: readonly Worker[]): AsyncGenerator<FileBatch> {
  const asked: Promise<FileBatch | Error>[] = [];
  const lanes = threads.map(laneOf);
  const ask = (index: number) => {
    const [piece, lane] = [pieces[index], lanes[index % lanes.length]];
    if (piece !== undefined && lane !== undefined) asked[index] = lane(piece);
  };
  const ahead = lanes.length * AT_A_TIME;
  for (let index = 0; index < ahead; index++) ask(index);
  for (const index of pieces.keys()) {
    const answer = await asked[index];
    delete asked[index];
    ask(index + ahead);
    if (answer instanceof Error) throw answer;
    if (answer !== undefined) yield answer;
  }
}

/** Asks a thread. A thread that fails answers all that it was asked with its error. */
function laneOf(thread: Worker): (piece: FilesToRead) => Promise<FileBatch | Error> {
  const waiting: ((answer: FileBatch | Error) => void)[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const answer of waiting.splice(0)) answer(failure);
  };
  thread.on('message', (answer: FileBatch) => waiting.shift()?.(answer));
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`a thread that reads records ended with ${code}`)));
  return (piece) => {
    if (failure !== undefined) return Promise.resolve(failure);
    thread.postMessage(piece);
    return new Promise((answer) => waiting.push(answer));
  };
}

/** In the packed command the thread's code lies beside it; from its sources it is bundled first. */
async function threadStarter(): Promise<() => Worker> {
  const packed = path.join(import.meta.dirname, PACKED_WORKER);
  if (existsSync(packed)) return () => new Worker(packed, { resourceLimits });
  const code = await workerCode();
  return () => new Worker(code, { eval: true, resourceLimits });
}

/** The thread's code in one text: a thread can't read TypeScript, and bundled code is the quicker. */
async function workerCode(): Promise<string> {
  // The bundler is loaded only by who needs it: `collection key` is to answer at once.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'compile-worker.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
