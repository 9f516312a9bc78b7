import { spawnSync } from 'node:child_process';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../../../build/bench/median.ts';
import { type Row, row } from '../../../build/bench/row.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';
import { madeNews } from '../../collection/search/made-news.ts';
import { type EngineName, MINISEARCH_FILE, miniSearchJson } from './engines.ts';
import { QUERIES_FILE, typedQueries } from './typed-queries.ts';

/** What one process measured; times in milliseconds, memory in bytes. */
export interface Measured {
  cold: number;
  memory: number;
  /** Of each query. */
  times: number[];
}

/** How many times each engine is started. */
const STARTS = 3;

/** How many texts are typed. */
const TEXTS = 24;

const MB = 1_000_000;
const MEASURE = fileURLToPath(new URL('./measure-engine.ts', import.meta.url));

/** Measures the search of so many made records in a folder that is there for it, beside MiniSearch. */
export function searchRows(count: number, seed: number, folder: string): Row[] {
  const built = writeFiles(count, seed, folder);
  // In turn, so that whatever else the machine does slows both.
  const starts = Array.from(
    { length: STARTS },
    () => [measure('ours', folder), measure('minisearch', folder)] as const,
  );
  const cold = (at: 0 | 1) => median(starts.map((start) => start[at].cold));
  const memory = (at: 0 | 1) => median(starts.map((start) => start[at].memory)) / MB;
  const [ours, theirs] = [measure('ours', folder, 'warm').times, measure('minisearch', folder, 'warm').times];
  return [
    row('search: first result, cold, goal 300', cold(0), 'ms', cold(1)),
    row('search: as one types, median, goal 50', share(ours, 0.5), 'ms', share(theirs, 0.5)),
    row('search: as one types, 95 of 100, goal 50', share(ours, 0.95), 'ms', share(theirs, 0.95)),
    row('search: as one types, slowest', share(ours, 1), 'ms', share(theirs, 1)),
    row('search: size of the files, goal 50', built.ours.size, 'MB', built.minisearch.size),
    row('search: memory once asked, goal 50', memory(0), 'MB', memory(1)),
    row('search: making the files', built.ours.seconds, 's', built.minisearch.seconds),
  ];
}

/** Writes both engines' files and the queries; says how large they are and how long they took. */
function writeFiles(count: number, seed: number, folder: string) {
  const records = [...madeNews(count, seed)];
  writeFileSync(path.join(folder, QUERIES_FILE), JSON.stringify(typedQueries(records, TEXTS, seed)));
  let start = performance.now();
  const files = buildSearchIndex(records);
  const ours = { size: 0, seconds: (performance.now() - start) / 1000 };
  mkdirSync(path.join(folder, 'search'));
  for (const [name, bytes] of files) {
    writeFileSync(path.join(folder, name), bytes);
    ours.size += bytes.length / MB;
  }
  start = performance.now();
  const json = miniSearchJson(records);
  const seconds = (performance.now() - start) / 1000;
  writeFileSync(path.join(folder, MINISEARCH_FILE), json);
  return { ours, minisearch: { size: statSync(path.join(folder, MINISEARCH_FILE)).size / MB, seconds } };
}

function measure(engine: EngineName, folder: string, ...warm: string[]): Measured {
  const args = ['--expose-gc', '--import', 'tsx', MEASURE, engine, folder, ...warm];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 10 * MB });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** The number that so many of the numbers are at most. */
function share(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.ceil(part * sorted.length) - 1] ?? Number.NaN;
}
