import { expect, test } from 'vitest';
import { orderRelated } from '../../src/views/context/related-order.ts';

const links = [
  { name: 'unscored', publishedDateTime: '2023-03-09' },
  { name: 'good old', quality: 90, publishedDateTime: '2023-03-01' },
  { name: 'undated', quality: 90 },
  { name: 'best', quality: 147, publishedDateTime: '2023-03-02' },
  { name: 'good new', quality: 90, publishedDateTime: '2023-03-08' },
  { name: 'zero', quality: 0, publishedDateTime: '2023-03-07' },
];
const names = (order: 'best' | 'newest') => orderRelated(links, order).map((link) => link.name);

test('puts the highest quality first, ties newest first, the unscored last', () => {
  expect(names('best')).toEqual(['best', 'good new', 'good old', 'undated', 'zero', 'unscored']);
});

test('puts the newest first, the undated last', () => {
  expect(names('newest')).toEqual(['unscored', 'good new', 'zero', 'best', 'good old', 'undated']);
});

test('keeps equals in their order and the given list as it is', () => {
  const equals = Object.freeze([{ id: 1 }, { id: 2 }, { id: 3 }]);
  expect(orderRelated(equals as { id: number; quality?: number }[], 'best')).toEqual(equals);
});
