import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolder } from '../../../build/collection/read-folder.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { openSearch } from '../../../src/collection/search/open-search.ts';
import { buildSearchIndex } from '../../../src/collection/search/search-builder.ts';

/** Real records, which lie beside the project where it is developed and are no part of it. */
const folder = path.join(projectRoot, '../shared/collections/games');
const isThere = existsSync(folder);
if (!isThere) console.info(`${folder} is not here: the tests on real records have nothing to run on`);

describe.runIf(isThere)('of the real records', () => {
  const records = isThere ? readFolder(folder).records : [];
  const files = buildSearchIndex(records);
  const search = openSearch({ readFile: async (name) => files.get(name) ?? null });

  test('each is found by its title, first or beside another of that title', async () => {
    const missed: string[] = [];
    for (const { id, record } of records) {
      const { hits } = await search.search(record.title, { limit: 5 });
      if (!hits.some(({ listing }) => listing.id === id)) missed.push(`${id}: ${record.title}`);
    }
    expect(missed).toEqual([]);
  });

  test('each is listed under its topics, its provider and its site, as often as it has them', async () => {
    for (const kind of ['topic', 'provider', 'site'] as const) {
      const names = await search.names(kind);
      const listed = names.reduce((sum, { records }) => sum + records, 0);
      const having = records.filter(({ record }) => kind !== 'provider' || record.provider);
      expect(listed).toBeGreaterThanOrEqual(having.length);
      for (const { name, records: count } of names.slice(0, 20)) {
        expect((await search.list({ kind, name, order: 'newest' })).total).toBe(count);
      }
    }
  });

  test.each([
    ['druid build', /druid.*build/i],
    ['dibalo 4 barbaran', /diablo 4.*barbarian/i],
    ['open bet', /open beta/i],
    ['gamespot talents', /talents/i],
  ])('%s finds what is meant', async (query, title) => {
    const { hits } = await search.search(query);
    expect(hits[0]?.listing.title).toMatch(title);
  });
});
