import { describe, expect, test } from 'vitest';
import { mergeParts } from '../../../src/collection/compile/merge-parts.ts';

const [OLD, NEW] = ['2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z'];

/** What comes of parts at one key, a block each: the text behind the key, and whether it leads somewhere. */
const merged = (...parts: string[][]) => {
  const blocks = parts.map((fields) => new TextEncoder().encode(`${['"k"', ...fields].join('\t')}\n`));
  return mergeParts(blocks).map(({ key, text, isKnown }) => [key, text, isKnown]);
};

describe('the parts at one key', () => {
  test.each([
    ['a record', [['', '"a"', 'r', '1']], '{"records":[1]}', true],
    [
      'records, newest first, undated last, then by id',
      [
        ['', '"b"', 'r', '1'],
        ['', '"a"', 'r', '2'],
        [OLD, '"d"', 'r', '3'],
        [NEW, '"c"', 'r', '4'],
      ],
      '{"records":[4,3,2,1]}',
      true,
    ],
    [
      'records by the id that is meant, not by how it is written',
      [
        ['', '"\\u00e9b"', 'r', '1'],
        ['', '"éa"', 'r', '2'],
      ],
      '{"records":[2,1]}',
      true,
    ],
    [
      'queries alone, each once',
      [
        ['', '"a"', 'q', '"x"'],
        [NEW, '"b"', 'q', '"y"'],
        ['', '"c"', 'q', '"x"'],
      ],
      '{"queries":["y","x"]}',
      false,
    ],
    [
      'the link of the newest, and each that lists it once',
      [
        [OLD, '"a"', 'l', '1', '2'],
        [NEW, '"b"', 'l', '3', '4'],
        [OLD, '"a"', 'l', '5', '6'],
      ],
      '{"link":3,"listedBy":[4,2]}',
      true,
    ],
    [
      'all of it',
      [
        ['', '"a"', 'l', '1', '2'],
        ['', '"b"', 'r', '3'],
        ['', '"b"', 'q', '"x"'],
      ],
      '{"link":1,"listedBy":[2],"records":[3],"queries":["x"]}',
      true,
    ],
  ])('are %s', (_, parts, entry, isKnown) => {
    expect(merged(...parts)).toEqual([['k', `"k":${entry}`, isKnown]]);
  });

  test.each([
    ['queries', 200, (at: number) => ['', '"a"', 'q', `${at}`]],
    ['listedBy', 100, (at: number) => ['', `"${at}"`, 'l', '0', `${at}`]],
  ])('are cut where there are too many %s', (name, most, part) => {
    const parts = (count: number) => Array.from({ length: count }, (_, at) => part(at));
    const [[, text] = []] = merged(...parts(most + 1));
    const entry = JSON.parse(`{${text}}`);
    expect(entry.k[name]).toHaveLength(most);
  });

  const record = (id: string, bytes: number) => [NEW, JSON.stringify(id), 'r', JSON.stringify('a'.repeat(bytes - 2))];
  const crowdOf = (parts: string[][]) => {
    const block = parts.map((fields) => `${['"k\\""', ...fields].join('\t')}\n`).join('');
    const [line] = mergeParts([new TextEncoder().encode(block)]);
    const { records } = Object.values<{ records: string[] }>(JSON.parse(`{${line?.text}}`))[0] ?? {};
    return [records?.length, line?.crowd];
  };
  const numbered = (count: number) => Array.from({ length: count }, (_, at) => record(String(1000 + at), 10));

  test.each([
    ['a hundred', numbered(100), [100, undefined]],
    ['a hundred of more', numbered(103).reverse(), [100, { key: 'k"', records: 103, kept: 100, leftOut: '1100' }]],
    ['a million bytes', [record('a', 600_000), record('b', 400_000)], [2, undefined]],
    [
      'no more than a million bytes',
      [record('d', 10), record('b', 600_000), record('c', 400_001), record('é\n', 10)],
      [1, { key: 'k"', records: 4, kept: 1, leftOut: 'c' }],
    ],
    ['one, however large', [record('a', 3_000_000)], [1, undefined]],
    [
      'the newest, however large',
      [record('a', 3_000_000), record('b\n', 2)],
      [1, { key: 'k"', records: 2, kept: 1, leftOut: 'b\n' }],
    ],
    ['letters by their bytes', [[NEW, '"a"', 'r', `"${'é'.repeat(500_000)}"`], record('b', 3)], [1, expect.anything()]],
  ])('are records, of which %s are kept', (_, parts, kept) => {
    expect(crowdOf(parts)).toEqual(kept);
  });

  test('keep what else they say of those that are left out', () => {
    const more = [...numbered(101), ['', '"zz"', 'q', '"x"'], ['', '"zz"', 'l', '1', '2']];
    expect(crowdOf(more)).toEqual([100, { key: 'k"', records: 101, kept: 100, leftOut: '1100' }]);
    const [[, text] = []] = merged(...more);
    expect(JSON.parse(`{${text}}`).k).toMatchObject({ queries: ['x'], link: 1, listedBy: [2] });
  });
});

test('parts at several keys, in one block or in several, are a line each', () => {
  const encoder = new TextEncoder();
  const [one, other] = ['"a"\t\t"r"\tr\t1\n"b\\"c"\t\t"r"\tr\t2\n', '"a"\t\t"s"\tr\t3\n'];
  const lines = [
    { key: 'a', text: '"a":{"records":[1,3]}', isKnown: true },
    { key: 'b"c', text: '"b\\"c":{"records":[2]}', isKnown: true },
  ];
  expect(mergeParts([encoder.encode(one), encoder.encode(other)])).toEqual(lines);
  expect(mergeParts([encoder.encode(one + other)])).toEqual(lines);
  expect(mergeParts([])).toEqual([]);
});
