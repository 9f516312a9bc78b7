import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Row } from '../../build/bench/row.ts';
import { searchRows } from './search/search-rows.ts';

export const name = 'search';

const SEED = 7;
const RECORDS = 100_000;

/** How fast a large collection is searched, and how large its search files are. */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-bench-'));
  try {
    return searchRows(RECORDS, SEED, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
