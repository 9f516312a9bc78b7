import { describe, expect, test } from 'vitest';
import type { ListedCollection } from '../../src/sources/listed-collection.ts';
import { movedTo, shownItems, subscribedAt, withOn, withRemoved } from '../../src/views/options/list-changes.ts';
import { madeCollection } from './options-fixtures.ts';

const example: ListedCollection = { id: 'example', isOn: true };
const list = [madeCollection('a'), madeCollection('b'), example, madeCollection('c')];
const ids = (items: ListedCollection[]) => items.map(({ id }) => id).join(' ');

describe('movedTo puts a collection where another one is', () => {
  test.each([
    ['down one', 'a', 'b', 'b a example c'],
    ['up one', 'b', 'a', 'b a example c'],
    ['to the end', 'a', 'c', 'b example c a'],
    ['to the start', 'c', 'a', 'c a b example'],
    ['the example', 'example', 'a', 'example a b c'],
    ['onto itself', 'b', 'b', 'a b example c'],
    ['what is not there', 'x', 'a', 'a b example c'],
    ['to what is not there', 'a', 'x', 'a b example c'],
  ])('%s', (_, id, place, expected) => expect(ids(movedTo(list, id, place))).toBe(expected));
});

test('turns off one collection and leaves the others as they are', () => {
  const changed = withOn(list, 'b', false);
  expect(changed.map(({ isOn }) => isOn)).toEqual([true, false, true, true]);
  expect(changed[0]).toBe(list[0]);
});

describe('removing', () => {
  const time = '2026-11-23T08:00:00Z';

  test('notes the time, and bringing back leaves nothing of it', () => {
    const removed = withRemoved(list, 'a', time);
    expect(removed[0]).toEqual({ ...list[0], removed: time });
    expect(withRemoved(removed, 'a', null)).toEqual(list);
  });

  test('never takes the example', () => expect(withRemoved(list, 'example', time)).toEqual(list));

  test('hides what was removed before this visit, and keeps the place of what is removed now', () => {
    const removed = withRemoved(withRemoved(list, 'a', time), 'c', time);
    expect(ids(shownItems(removed, new Set(['c'])))).toBe('b example c');
    expect(ids(shownItems(list, new Set()))).toBe('a b example c');
  });
});

test('finds the subscription to an address, unless it was removed', () => {
  const address = 'https://news.example/collection.json';
  const subscription = { address, kind: 'compiled', isByBucket: false, checked: '', next: '' } as const;
  const subscribed = [...list, madeCollection('s', { subscription })];
  expect(subscribedAt(subscribed, address)?.id).toBe('s');
  expect(subscribedAt(subscribed, `${address}?`)).toBeUndefined();
  expect(subscribedAt(withRemoved(subscribed, 's', '2026-11-23T08:00:00Z'), address)).toBeUndefined();
});
