import type { Row } from '../../build/bench/row.ts';
import { benchCollection } from './matching/bench-collection.ts';
import { bundledKeys } from './matching/bundled-keys.ts';
import { collectionRows } from './matching/collection-rows.ts';
import { hostileRows } from './matching/hostile-rows.ts';
import { pairRows } from './matching/pair-rows.ts';
import { speedRows } from './matching/speed-rows.ts';

export const name = 'matching';

const SEED = 7;

/** How well addresses are matched, and how fast. Goals: variants 0.99, near misses 0, pairs without a wrong join, three times normalize-url. */
export async function run(): Promise<Row[]> {
  const keys = await bundledKeys();
  // Speed comes first: a process that has compiled a collection is a slower one.
  return [
    ...speedRows(keys, SEED),
    ...hostileRows(keys),
    ...pairRows(keys),
    ...(await collectionRows(await benchCollection(SEED), SEED)),
  ];
}
