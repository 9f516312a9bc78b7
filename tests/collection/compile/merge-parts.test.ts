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
