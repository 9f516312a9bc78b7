import { describe, expect, test } from 'vitest';
import { isAnswering, isStored, toList } from '../../src/sources/listed-collection.ts';
import { isNewer, isWhole, NewerDataError, newerId, toKept } from '../../src/sources/newer-data.ts';
import { madeCollection } from '../views/options-fixtures.ts';

const example = { id: 'example', isOn: true };
const ours = madeCollection('a');
const later = [
  { ...ours, id: 'b', header: { ...ours.header, format: 2 } },
  { id: 'c', isOn: false, feed: 'https://a.example/' },
  { id: 'd', header: { name: 7 } },
  ['e'],
  'f',
  null,
];

describe('a list', () => {
  test.each([
    ['nothing yet', undefined, ['example']],
    ['no collection', [], ['example']],
    ['ours alone', [ours], ['a', 'example']],
    ['the example in its place', [example, ours], ['example', 'a']],
  ])('of %s', (_, stored, ids) => {
    const list = toList(stored);
    expect(list.map(({ id }) => id)).toEqual(ids);
    expect(list.some(isNewer)).toBe(false);
  });

  test('keeps what a newer version put there, in its place and as it is', () => {
    const stored = [later[0], ours, ...later.slice(1), example];
    const list = toList(stored);
    expect(list.map(isNewer)).toEqual([true, false, true, true, true, true, true, false]);
    expect(list.filter(isStored)).toEqual([ours]);
    expect(toKept(list)).toEqual(stored);
    expect(toKept(list.toReversed())).toEqual(stored.toReversed());
  });

  test('tells the name of what is kept, whether it is on, and an id that none of ours has', () => {
    const [first, second, third, ...others] = toList(later);
    expect(first).toMatchObject({ name: ours.header.name, isOn: true, id: newerId('b') });
    expect(second).toMatchObject({ name: '', isOn: false, id: newerId('c') });
    expect(third).toMatchObject({ name: '', isOn: true, id: newerId('d') });
    const ids = [first, second, third, ...others].map((item) => item?.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('b');
    expect(toList(later).filter(isAnswering)).toHaveLength(later.length);
  });

  test.each([[{ version: 2, list: [ours] }], ['a text'], [7], [null]])(
    '%j in place of one is not written over',
    (all) => {
      const list = toList(all);
      expect(list.map(isWhole)).toEqual([true, false]);
      expect(() => toKept(list)).toThrow(NewerDataError);
      expect(toKept(list.filter((item) => !isWhole(item)))).toEqual([example]);
    },
  );
});
