import { expect, test } from 'vitest';
import { newestFirst } from '../../src/collection/newest-first.ts';

const [OLD, NEW] = ['2021-01-01T00:00:00Z', '2022-01-01T00:00:00Z'];
test.each([
  ['the newer', { title: 'b', publishedDateTime: NEW }, { title: 'a', publishedDateTime: OLD }],
  ['the dated', { title: 'b', publishedDateTime: OLD }, { title: 'a' }],
  [
    'of one date the one with the lower title',
    { title: 'a', publishedDateTime: OLD },
    { title: 'b', publishedDateTime: OLD },
  ],
  ['of none the one with the lower title', { title: 'a' }, { title: 'b' }],
  ['of none the one with the lower id', { id: 'a', title: 'b' }, { id: 'b', title: 'a' }],
])('%s comes first', (_, first, second) => {
  expect([newestFirst(first, second), newestFirst(second, first)]).toEqual([-1, 1]);
});

test('what is the same comes in any order', () => {
  expect(newestFirst({ id: 'a', title: 'b' }, { id: 'a', title: 'c' })).toBe(0);
});
