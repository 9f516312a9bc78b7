import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { Works } from './thread-work.ts';

/** The thread's code beside the packed command. */
const PACKED_THREAD = 'thread.mjs';

/** Threads beyond these would wait for the one that collects what they answer. */
const MOST_THREADS = 4;

/** What a thread is asked at a time, so that it need not wait for the next one. */
const AT_A_TIME = 3;

/** Megabytes for what lives shortly, which is nearly all: with less, a fifth of the time goes into clearing up. */
const YOUNG_MB = 192;

/** For a thread whose things mostly stay until its end. */
const YOUNG_MB_APART = 48;

/** What a thread is asked. */
export type Asked = { [Kind in keyof Works]: { kind: Kind; with: Parameters<Works[Kind]>[0] } }[keyof Works];

/** Threads that do the works of thread-work.ts. */
export interface Threads {
  /** Does one kind of work on many things and answers in their order. Throws what a thread throws. */
  each<Kind extends keyof Works>(
    kind: Kind,
    things: readonly Parameters<Works[Kind]>[0][],
  ): AsyncGenerator<Awaited<ReturnType<Works[Kind]>>>;
  /** Does one thing in a thread of its own, beside whatever the others do. Throws what the thread throws. */
  apart<Kind extends keyof Works>(
    kind: Kind,
    thing: Parameters<Works[Kind]>[0],
  ): Promise<Awaited<ReturnType<Works[Kind]>>>;
  close(): Promise<void>;
}

/** Starts as many threads as there are processors, four at most. */
export async function openThreads(): Promise<Threads> {
  const count = Math.min(MOST_THREADS, os.availableParallelism());
  const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MB };
  const start = await threadStarter();
  const workers = Array.from({ length: count }, () => start(resourceLimits));
  const lanes = workers.map(laneOf);
  return {
    async *each<Kind extends keyof Works>(kind: Kind, things: readonly Parameters<Works[Kind]>[0][]) {
      const answers: Promise<unknown>[] = [];
      const ask = (index: number) => {
        const lane = lanes[index % lanes.length];
        if (index < things.length && lane) answers[index] = lane({ kind, with: things[index] } as Asked);
      };
      const ahead = lanes.length * AT_A_TIME;
      for (let index = 0; index < ahead; index++) ask(index);
      for (const index of things.keys()) {
        const answer = await answers[index];
        delete answers[index];
        ask(index + ahead);
        if (answer instanceof Error) throw answer;
        yield answer as Awaited<ReturnType<Works[Kind]>>;
      }
    },
    async apart<Kind extends keyof Works>(
      kind: Kind,
      thing: Parameters<Works[Kind]>[0],
    ): Promise<Awaited<ReturnType<Works[Kind]>>> {
      const worker = start({ maxYoungGenerationSizeMb: YOUNG_MB_APART });
      workers.push(worker);
      const answer = await laneOf(worker)({ kind, with: thing } as Asked);
      if (answer instanceof Error) throw answer;
      await worker.terminate();
      return answer as Awaited<ReturnType<Works[Kind]>>;
    },
    close: async () => void (await Promise.all(workers.map((worker) => worker.terminate()))),
  };
}

/** Asks a thread, which answers in the order in which it was asked. One that fails answers everything with its error. */
function laneOf(worker: Worker): (asked: Asked) => Promise<unknown> {
  const waiting: ((answer: unknown) => void)[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure ??= error;
    for (const answer of waiting.splice(0)) answer(failure);
  };
  worker.on('message', (answer: unknown) => waiting.shift()?.(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`a thread ended with ${code} before its work was done`)));
  return (asked) => {
    if (failure !== undefined) return Promise.resolve(failure);
    worker.postMessage(asked);
    return new Promise((answer) => waiting.push(answer));
  };
}

/** In the packed command the thread's code lies beside it; from its sources it is bundled first. */
async function threadStarter(): Promise<(resourceLimits: ResourceLimits) => Worker> {
  const packed = path.join(import.meta.dirname, PACKED_THREAD);
  if (existsSync(packed)) return (resourceLimits) => new Worker(packed, { resourceLimits });
  const code = await threadCode();
  return (resourceLimits) => new Worker(code, { eval: true, resourceLimits });
}

/** The thread's code in one text: a thread can't read TypeScript, and bundled code is the quicker. */
async function threadCode(): Promise<string> {
  // The bundler is loaded only by who needs it: `collection key` is to answer at once.
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'thread.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
  return outputFiles[0]?.text ?? '';
}
