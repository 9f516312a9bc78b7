import { expect, test } from 'vitest';
import { qualitySpread } from '../../src/collection/quality-spread.ts';

test('counts each number', () => {
  expect(
    qualitySpread(
      new Map([
        [5, 2],
        [3, 1],
        [90, 1],
      ]),
    ),
  ).toEqual({
    scored: 4,
    steps: [
      [3, 1],
      [5, 2],
      [90, 1],
    ],
  });
});

test('has at most 256 steps, and loses no record', () => {
  const { scored, steps } = qualitySpread(new Map(Array.from({ length: 5000 }, (_, index) => [index * 3, 1])));
  expect(steps).toHaveLength(256);
  expect(steps.reduce((sum, [, count]) => sum + count, 0)).toBe(scored);
  expect(steps.at(-1)?.[0]).toBe(14_997);
});

test('keeps 256 different numbers apart, however often each occurs', () => {
  const counts = new Map(Array.from({ length: 256 }, (_, index) => [index, index === 255 ? 10_000 : 1]));
  expect(qualitySpread(counts)).toEqual({ scored: 10_255, steps: [...counts] });
});
