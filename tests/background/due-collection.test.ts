import { expect, test } from 'vitest';
import { dueCollection, nextDue } from '../../src/background/due-collection.ts';
import type { ListedCollection, StoredCollection } from '../../src/sources/listed-collection.ts';
import { compiled, madeRecords } from '../collection/made-collection.ts';

const { header } = await compiled(madeRecords([{}]));
const NOW = Date.parse('2026-01-02T00:00:00Z');
const HOUR = 60 * 60_000;

function subscribed(id: string, next: string, more: Partial<StoredCollection> = {}): StoredCollection {
  const subscription = {
    address: 'https://host.example/',
    kind: 'compiled',
    isByBucket: false,
    checked: '',
    next,
  } as const;
  return { id, isOn: true, header, folder: id, bytes: 1, stored: '', problems: 0, subscription, ...more };
}

const example: ListedCollection = { id: 'example', isOn: true };
const { subscription: _none, ...imported } = subscribed('imported', '');

test.each<[title: string, list: ListedCollection[], due: string | undefined, next: number]>([
  ['nothing of one’s own', [example, imported], undefined, NOW + 24 * HOUR],
  ['one that is due later', [subscribed('a', '2026-01-02T01:00:00Z'), example], undefined, NOW + HOUR],
  ['one that is due', [subscribed('a', '2026-01-01T23:00:00Z')], 'a', NOW - HOUR],
  [
    'two: the one that is due for longer',
    [subscribed('a', '2026-01-01T23:00:00Z'), subscribed('b', '2026-01-01T22:00:00Z')],
    'b',
    NOW - 2 * HOUR,
  ],
  ['one that is off', [subscribed('a', '2026-01-01T00:00:00Z', { isOn: false })], undefined, NOW + 24 * HOUR],
  ['one that was removed', [subscribed('a', '2026-01-01T00:00:00Z', { removed: '' })], undefined, NOW + 24 * HOUR],
  ['one whose time can’t be read', [subscribed('a', 'soon')], 'a', 0],
])('of %s', (_title, list, due, next) => {
  expect(dueCollection(list, NOW)?.id).toBe(due);
  expect(nextDue(list, NOW)).toBe(next);
});
