import { describe, expect, test } from 'vitest';
import { readHeader } from '../../src/collection/collection-header.ts';
import { compiled, madeRecords } from './made-collection.ts';

describe('a header', () => {
  test('is read as it was written', async () => {
    const { files, header } = await compiled(madeRecords([{ quality: 7 }, {}]));
    expect(JSON.parse(new TextDecoder().decode(files.get('collection.json')))).toEqual(header);
    expect(header).toMatchObject({ name: 'Made', records: 2, keys: 2, quality: { scored: 1, steps: [[7, 1]] } });
  });

  test('says what a keeper says, cut where it is too long', () => {
    const said = { home: 'https://a.example/', editUrl: 'https://a.example/{id}.md', version: 'v'.repeat(101) };
    const long = { name: 'n'.repeat(201), licence: 'l'.repeat(201), qualityMeaning: 'q'.repeat(2001) };
    expect(readHeader({ format: 1, bits: 24, filter: { bits: 24 }, keys: 7, records: 8, ...said, ...long })).toEqual({
      ...{ format: 1, bits: 24, filter: { bits: 24 }, keys: 7, records: 8 },
      quality: { scored: 0, steps: [] },
      directories: {},
      ...said,
      version: `${'v'.repeat(99)}…`,
      name: `${'n'.repeat(199)}…`,
      licence: `${'l'.repeat(199)}…`,
      qualityMeaning: `${'q'.repeat(1999)}…`,
    });
  });

  test('is read where it says no more than it must', () => {
    const nothing = { records: 0, keys: 0, quality: { scored: 0, steps: [] }, version: '', directories: {} };
    expect(readHeader({ format: 1, name: 'a', bits: 0 })).toEqual({ format: 1, name: 'a', bits: 0, ...nothing });
  });

  test.each([
    ['no object', [], 'not a compiled collection'],
    ['nothing', null, 'not a compiled collection'],
    ['no format', { name: 'a', bits: 0 }, 'says no format; format 1 is read'],
    ['a format in words', { format: '1' }, "made in format '1'; format 1 is read"],
    ['a format of the future', { format: 2 }, 'made in format 2; format 1 is read'],
    ['no name', { format: 1, bits: 0 }, 'name or bits is missing or wrong'],
    ['a filter of no bits', { format: 1, name: 'a', bits: 0, filter: {} }, 'filter is wrong'],
    ['a filter of too many bits', { format: 1, name: 'a', bits: 0, filter: { bits: 25 } }, 'filter is wrong'],
    ['more bits than there are', { format: 1, name: 'a', bits: 33 }, 'name or bits is missing or wrong'],
  ])('is refused where it is %s', (_, data, words) => {
    expect(readHeader(data)).toBe(words);
  });

  test('is kept where what is shown alone is wrong', () => {
    const hostile = {
      format: 1,
      name: 'a',
      bits: 0,
      home: 'javascript:alert(1)',
      quality: { scored: 5, steps: [[1, 2, 3], 'x', [4, 5], [1e300, 1], [7, -1]] },
      directories: [7],
    };
    expect(readHeader(hostile)).toMatchObject({ name: 'a', quality: { scored: 5, steps: [[4, 5]] }, directories: {} });
    expect(readHeader(hostile)).not.toHaveProperty('home');
  });

  const steps = (count: number) => Array.from({ length: count }, (_, quality) => [quality, 1]);
  test.each([
    [
      'ascending',
      {
        scored: 6,
        steps: [
          [7, 1],
          [9, 3],
          [4, 2],
        ],
      },
      {
        scored: 6,
        steps: [
          [4, 2],
          [7, 1],
          [9, 3],
        ],
      },
    ],
    [
      'from 0 to 999,999,999',
      {
        scored: 3,
        steps: [
          [-1, 1],
          [0, 1],
          [0.5, 1],
          [999_999_999, 2],
          [1_000_000_000, 1],
        ],
      },
      {
        scored: 3,
        steps: [
          [0, 1],
          [999_999_999, 2],
        ],
      },
    ],
    ['at most 256 of them', { scored: 256, steps: steps(257) }, { scored: 256, steps: steps(256) }],
    ['none where they do not add up', { scored: 3, steps: [[4, 5]] }, { scored: 0, steps: [] }],
    ['none where it is not said how many there are', { steps: [[4, 1]] }, { scored: 0, steps: [] }],
  ])('has steps of quality, %s', (_, quality, read) => {
    expect(readHeader({ format: 1, name: 'a', bits: 0, quality })).toHaveProperty('quality', read);
  });

  test('keeps of its directories those alone that a collection may have, with a digest', () => {
    const digest = '0123456789abcdef0123456789abcdef';
    const good = { button: digest, 'buckets/fe': digest };
    const hostile = {
      ...good,
      '../secrets': digest,
      'buckets/../..': digest,
      '/etc': digest,
      'C:\\': digest,
      search: 'short',
      filter: 7,
      ['__proto__']: digest,
    };
    expect(readHeader({ format: 1, name: 'a', bits: 0, directories: hostile })).toHaveProperty('directories', good);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`buckets/${at.toString(16)}`, digest]));
    const header = readHeader({ format: 1, name: 'a', bits: 0, directories: many });
    expect(Object.keys(typeof header === 'string' ? {} : header.directories)).toHaveLength(1000);
  });
});
