import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Row, row } from '../../build/bench/row.ts';
import type { MadeCompile } from './collections/compile-made.ts';
import { lookupRows, type MadeFolder, sizeRows } from './collections/lookup-rows.ts';
import { readingRows } from './collections/reading-rows.ts';
import { shapeRows } from './collections/shape-rows.ts';
import { storedRows } from './collections/stored-rows.ts';

export const name = 'collections';

/** How many records the small, the middle and the large collection have: `BENCH_RECORDS=100,1000,10000` for a quick run. */
const [SMALL = 1000, MIDDLE = 100_000, LARGE = 1_000_000] = (process.env.BENCH_RECORDS ?? '')
  .split(',')
  .filter(Boolean)
  .map(Number);

/**
 * How compiling and looking up scale. Goals: 1.5 times gray-matter alone; 2 GB for a million records; 20 files for one
 * record more; collection.json 32 KB; a cold lookup in the large collection 1.5 times one in the small; 99 of 100 reads 64 KB.
 * Cold lookups stand beside what people do instead: one JSON file in a Map, and in a real browser IndexedDB with an index.
 */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    const reading = await readingRows(path.join(folder, 'reading'), MIDDLE);
    rmSync(path.join(folder, 'reading'), { recursive: true });
    const shape = await shapeRows(path.join(folder, 'shape'), MIDDLE);
    rmSync(path.join(folder, 'shape'), { recursive: true });
    const stored = await storedRows(folder, made(folder, MIDDLE));
    rmSync(path.join(folder, String(MIDDLE)), { recursive: true });
    const [small, large] = [made(folder, SMALL), made(folder, LARGE)];
    return [
      ...reading,
      row(`${LARGE} records: memory to compile them, beside the goal`, large.memory / 2 ** 20, 'MB', 2048),
      row(`${LARGE} records: compiled as they are made, one thread`, large.seconds, 's'),
      ...shape,
      ...sizeRows(large),
      ...(await lookupRows(large, small)),
      ...stored,
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function made(folder: string, count: number): MadeFolder & MadeCompile {
  const out = path.join(folder, String(count));
  const script = path.join(import.meta.dirname, 'collections/compile-made.ts');
  const text = execFileSync(process.execPath, ['--import', 'tsx', script, String(count), out], { encoding: 'utf8' });
  return { folder: out, count, ...JSON.parse(text) };
}
