import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type EngineName, openEngine } from './engines.ts';
import type { Measured } from './search-rows.ts';
import { QUERIES_FILE } from './typed-queries.ts';

/*
 * Run in a process of its own, which has done nothing before: `measure-engine.ts NAME FOLDER [WARM]`. Prints what it measured.
 */
const [name, folder = '', warm] = process.argv.slice(2);
const queries: string[] = JSON.parse(readFileSync(path.join(folder, QUERIES_FILE), 'utf8'));

const used = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

const before = used();
const start = performance.now();
const ask = await openEngine(name as EngineName, folder);
await ask(queries[0] ?? '');
const cold = performance.now() - start;
const memory = used() - before;
const times: number[] = [];
if (warm !== undefined) {
  // MiniSearch takes seconds for some: a tenth of the queries must do, and no round for it to get warm.
  const asked = name === 'ours' ? [...queries, ...queries] : queries.filter((_, at) => at % 10 === 0);
  for (const query of asked) {
    const start = performance.now();
    await ask(query);
    times.push(performance.now() - start);
  }
}
const measured: Measured = { cold, memory, times };
process.stdout.write(JSON.stringify(measured));
