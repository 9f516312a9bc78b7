import { existsSync } from 'node:fs';
import path from 'node:path';
import { openFolder } from '../../../build/collection/open-folder.ts';
import { readFolder } from '../../../build/collection/read-folder.ts';
import { projectRoot } from '../../../build/project-root.ts';
import type { OpenCollection } from '../../../src/collection/find-matches.ts';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { compiled } from '../../collection/made-collection.ts';
import { keptBuckets } from '../../collection/variants/kept-buckets.ts';
import { madeArticles } from '../../collection/variants/made-articles.ts';

/** Real records, which lie beside the project where it is developed and are no part of it. */
const FOLDER = '../shared/collections/games';

/** How many records are made up where there are no real ones. */
const MADE = 600;

/** Records to measure matching on, and their collection. */
export interface BenchCollection {
  name: string;
  records: NamedRecord[];
  collection: OpenCollection;
}

/** The games collection where it is there, else a made-up one. */
export async function benchCollection(seed: number): Promise<BenchCollection> {
  const folder = path.join(projectRoot, FOLDER);
  if (existsSync(folder)) {
    return { name: 'games', records: readFolder(folder).records, collection: await openFolder(folder) };
  }
  console.error(`${FOLDER} is absent: measured on ${MADE} made-up records`);
  const records = madeArticles(MADE, seed);
  return { name: 'made-up', records, collection: keptBuckets(await compiled(records)) };
}
