import { readFile } from 'node:fs/promises';
import path from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import type { NamedRecord } from '../../../src/collection/named-record.ts';
import { openSearch } from '../../../src/collection/search/open-search.ts';
import { toSearched } from '../../../src/collection/search/searched-record.ts';

/** The names of what is measured: ours, and what it is measured beside. */
export type EngineName = 'ours' | 'minisearch';

/** Asks an engine; gives how many records it found and shows the first 20. */
export type Ask = (query: string) => Promise<{ total: number; shown: unknown[] }>;

/** Where MiniSearch's index lies in the folder of the files. */
export const MINISEARCH_FILE = 'minisearch.json';

/** MiniSearch as its own pages advise for what is asked here: as one types, some typing errors forgiven. */
const OPTIONS: Options = {
  fields: ['title', 'topics', 'provider', 'excerpt'],
  storeFields: ['title', 'webUrl', 'publishedDateTime', 'quality', 'provider'],
  searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { title: 3, topics: 2, provider: 2 } },
};

/** MiniSearch's index of the records. */
export function miniSearchJson(records: readonly NamedRecord[]): string {
  const engine = new MiniSearch(OPTIONS);
  engine.addAll(
    records.map(({ id, record }) => {
      const { topics = [], provider, ...shown } = toSearched(id, record);
      return { ...shown, topics: topics.join(' '), provider: provider?.name };
    }),
  );
  return JSON.stringify(engine);
}

/** Opens an engine on the files of a folder: nothing is read before this. */
export async function openEngine(name: EngineName, folder: string): Promise<Ask> {
  if (name === 'minisearch') {
    const engine = MiniSearch.loadJSON(await readFile(path.join(folder, MINISEARCH_FILE), 'utf8'), OPTIONS);
    return async (query) => {
      const results = engine.search(query);
      return { total: results.length, shown: results.slice(0, 20) };
    };
  }
  const { search } = openSearch({ readFile: (file) => readFile(path.join(folder, file)) });
  return async (query) => {
    const { total, hits } = await search(query);
    return { total, shown: hits };
  };
}
