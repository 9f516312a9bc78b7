import { describe, expect, test } from 'vitest';
import { startCompile } from '../../../src/collection/compile/compile-state.ts';
import {
  addressList,
  type Candidate,
  newestCandidates,
  withMore,
} from '../../../src/collection/compile/newest-addresses.ts';
import { memorySpill } from '../../../src/collection/compile/spill.ts';
import { finishCompile } from '../../../src/collection/compile/steps.ts';

/** A record of a year, with its own addresses and those of its links, a letter each. */
const of = (year: number, own: string, related = ''): Candidate => ({
  ...{ id: `${year}`, title: 'A', publishedDateTime: `${year}-01-01T00:00:00Z` },
  ...{ own: [...own], related: [...related] },
});

describe('the newest three addresses', () => {
  test.each([
    ['those of the newest records', [of(2020, 'a'), of(2022, 'b'), of(2021, 'cd')], 'bcd'],
    ['no more than three, not even of one record', [of(2020, 'abcd')], 'abc'],
    ['each once', [of(2020, 'aab'), of(2021, 'ba')], 'ba'],
    ['with those of links where there are too few', [of(2020, 'a', 'b'), of(2021, '', 'cd')], 'acd'],
    ['each once, be it a record’s or a link’s', [of(2020, 'a', 'b'), of(2021, 'b', 'a')], 'ba'],
    ['none of links where records are enough', [of(2020, 'ab', 'd'), of(2021, 'c', 'e')], 'cab'],
    ['none', [], ''],
  ])('are %s', (_, candidates, addresses) => {
    expect(addressList(candidates, 3).join('')).toBe(addresses);
    expect(addressList(newestCandidates(candidates, 3), 3).join('')).toBe(addresses);
  });
});

describe('of the candidates', () => {
  test.each([
    ['those alone are left that have an address', [of(2020, 'a'), of(2021, 'a'), of(2022, '')], [of(2021, 'a')]],
    [
      'each keeps what is its alone',
      [of(2020, 'ab', 'cd'), of(2021, 'a', 'c')],
      [of(2021, 'a', 'c'), of(2020, 'b', 'd')],
    ],
    ['none keeps links where records are enough', [of(2020, 'abc', 'd'), of(2021, '', 'e')], [of(2020, 'abc')]],
    ['all keep links where records are too few', [of(2020, 'ab', 'cdef')], [of(2020, 'ab', 'cde')]],
  ])('%s', (_, candidates, left) => {
    expect(newestCandidates(candidates, 3)).toEqual(left);
  });

  test('as many are kept as have three times the addresses, and none is cut before', () => {
    const [one, other] = [of(2020, 'aa', 'bbbb'), of(2021, 'a', 'bb')];
    expect(withMore([one], [other], 3)).toEqual([one, other]);
    expect(withMore([one], [{ ...other, own: ['a', 'a'] }], 3)).toEqual([of(2021, 'a', 'b')]);
  });
});

test('a collection lists 20,000 addresses for the button', async () => {
  const own = Array.from({ length: 20_001 }, (_, at) => `https://news.example/${at}`);
  const state = { ...startCompile({ name: 'A' }), newest: [{ ...of(2020, ''), own }] };
  const files = new Map<string, Uint8Array>();
  await finishCompile(state, memorySpill(), async (path, bytes) => void files.set(path, bytes));
  expect(JSON.parse(new TextDecoder().decode(files.get('button/addresses.json')))).toEqual(own.slice(0, 20_000));
});
