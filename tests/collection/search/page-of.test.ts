import { expect, test } from 'vitest';
import { boundsOf, pageOf } from '../../../src/collection/search/page-of.ts';

test.each([
  [{}, 0, 20],
  [{ offset: 7 }, 7, 27],
  [{ offset: 2.9, limit: 3.9 }, 2, 5],
  [{ limit: 0 }, 0, 0],
  [{ limit: 1000 }, 0, 1000],
  [{ offset: 5, limit: 1001 }, 5, 1005],
  [{ offset: -5, limit: -5 }, 0, 0],
  [{ offset: Number.NaN, limit: Number.NaN }, 0, 0],
])('the page %j is from %d to %d', (page, from, to) => {
  expect(boundsOf(page)).toEqual({ from, to });
});

test('a page of a list is a list', () => {
  expect(pageOf([1, 2, 3, 4], { offset: 1, limit: 2 })).toEqual([2, 3]);
  expect(pageOf(Uint32Array.of(1, 2, 3), { offset: 2 })).toEqual([3]);
});
