import { describe, expect, test } from 'vitest';
import { readHeader } from '../../src/collection/collection-header.ts';
import { compiled, madeRecords } from './made-collection.ts';

describe('a header', () => {
  test('is read as it was written', async () => {
    const { files, header } = await compiled(madeRecords([{ quality: 7 }, {}]));
    expect(JSON.parse(new TextDecoder().decode(files.get('collection.json')))).toEqual(header);
    expect(header).toMatchObject({ name: 'Made', records: 2, keys: 2, quality: { scored: 1, steps: [[7, 1]] } });
  });

  test.each([
    ['no object', [], 'not a compiled collection'],
    ['nothing', null, 'not a compiled collection'],
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

  test('compares with nothing where its numbers do not add up', () => {
    const quality = { scored: 3, steps: [[4, 5]] };
    expect(readHeader({ format: 1, name: 'a', bits: 0, quality })).toMatchObject({ quality: { scored: 0, steps: [] } });
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
    expect(readHeader({ format: 1, name: 'a', bits: 0, directories: hostile })).toMatchObject({ directories: good });
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`buckets/${at.toString(16)}`, digest]));
    const header = readHeader({ format: 1, name: 'a', bits: 0, directories: many });
    expect(Object.keys(typeof header === 'string' ? {} : header.directories)).toHaveLength(1000);
  });
});
