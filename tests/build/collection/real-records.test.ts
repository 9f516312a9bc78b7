import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openFolder } from '../../../build/collection/open-folder.ts';
import { readFolder } from '../../../build/collection/read-folder.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { addressPatterns } from '../../../src/background/address-patterns.ts';
import { findMatches } from '../../../src/collection/find-matches.ts';
import { addressesOf } from '../../../src/collection/record-keys.ts';
import { videoAddress } from '../../../src/collection/video-address.ts';
import { formatProblem } from '../../../src/record/problem.ts';

/** Real records, which lie beside the project where it is developed and are no part of it. */
const folder = path.join(projectRoot, '../shared/collections');
const isThere = existsSync(folder);
if (!isThere) console.info(`${folder} is not here: the tests on real records have nothing to run on`);

describe.runIf(isThere)('of the real records', () => {
  test('all 1,012 of the games collection are taken as they are', () => {
    const { records, problems, skipped } = readFolder(path.join(folder, 'games'));
    expect({ records: records.length, problems, skipped }).toEqual({ records: 1012, problems: [], skipped: 0 });
  });

  test('all of the mixed collection are, but two with an unquoted colon', () => {
    const { records, problems } = readFolder(path.join(folder, 'mixed'));
    expect(records).toHaveLength(93);
    expect(problems.map(formatProblem)).toEqual(
      ['barbarian-has-the-most-overpowered-build-in-diablo-4', 'how-good-is-diablo-4-druid'].map(
        (name) =>
          `_games/dm-diablo-immortal-${name}.md:13: provider.name: a colon needs quotes; write name: "DM: Diablo Immortal"`,
      ),
    );
  });

  test.each(['games', 'mixed'])(
    'each of %s is found by each of its addresses, and by what it lists as related',
    async (name) => {
      const { records } = readFolder(path.join(folder, name));
      const collection = await openFolder(path.join(folder, name));
      const missed: string[] = [];
      for (const { id, record } of records) {
        for (const address of addressesOf(record)) {
          const found = await findMatches(collection, address);
          if (!found?.own.some((own) => own.record.id === id)) missed.push(`${id}: ${address}`);
        }
        for (const link of record.related ?? []) {
          const address = link.webUrl ?? videoAddress(link);
          const found = address === undefined ? null : await findMatches(collection, address);
          const ids = [
            ...(found?.own ?? []).map((own) => own.record.id),
            ...(found?.listedBy ?? []).map((one) => one.id),
          ];
          if (address !== undefined && !ids.includes(id)) missed.push(`${id} lists ${address}`);
        }
      }
      expect(missed).toEqual([]);
    },
  );

  test.each(['games', 'mixed'])('the button is lit on each address of each of %s', (name) => {
    const addresses = readFolder(path.join(folder, name)).records.flatMap(({ record }) => [...addressesOf(record)]);
    const dark = addresses.filter((address) => {
      const { href } = new URL(address);
      return !addressPatterns([[address]]).some((pattern) => new RegExp(pattern).test(href.replace(/#.*/, '')));
    });
    expect(addresses.length).toBeGreaterThan(50);
    expect(dark).toEqual([]);
  });
});
