import { existsSync } from 'node:fs';
import path from 'node:path';
import { type CollectionSearch, openSearch } from '../../src/collection/search/open-search.ts';
import { buildSearchIndex } from '../../src/collection/search/search-builder.ts';
import { compiledSource } from './open-folder.ts';
import { readFolder } from './read-folder.ts';
import { tellProblems } from './read-records.ts';

/** Opens the search of a folder: of a compiled collection as it is, of a folder of Markdown by making it in memory. */
export async function searchFolder(folder: string): Promise<CollectionSearch> {
  if (existsSync(path.join(folder, 'collection.json'))) return openSearch((await compiledSource(folder)).source);
  const { records, problems } = readFolder(folder);
  tellProblems(folder, { problems });
  const files = buildSearchIndex(records);
  return openSearch({ readFile: async (name) => files.get(name) ?? null });
}
