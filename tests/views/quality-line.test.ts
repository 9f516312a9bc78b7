import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qualityLine } from '../../src/views/context/quality-line.ts';

const even = { scored: 101, steps: Array.from({ length: 101 }, (_, quality): [number, number] => [quality, 1]) };

test('marks the middle 80% and the record', () => {
  expect(qualityLine(50, even)).toEqual({ middleStart: 0.1, middleEnd: 0.9, dot: 0.5 });
});

test('keeps a dot beyond the line at its end', () => {
  expect(qualityLine(9000, even)?.dot).toBe(1);
  expect(qualityLine(-5, even)?.dot).toBe(0);
});

test('is not pressed together by one record far away', () => {
  const marks = qualityLine(50, { scored: 102, steps: [...even.steps, [1_000_000, 1]] });
  expect((marks?.middleEnd ?? 0) - (marks?.middleStart ?? 0)).toBeGreaterThanOrEqual(1 / 3);
});

test('puts everything in the middle where all have one number', () => {
  expect(qualityLine(7, { scored: 30, steps: [[7, 30]] })).toEqual({ middleStart: 0.5, middleEnd: 0.5, dot: 0.5 });
});

test('is not drawn where nothing is scored', () => {
  expect(qualityLine(7, { scored: 0, steps: [] })).toBeNull();
});

test('stays on the line, in order, for any spread', () => {
  const anySpread = fc
    .uniqueArray(fc.tuple(fc.nat(1e9), fc.integer({ min: 1, max: 1000 })), { minLength: 1, selector: ([step]) => step })
    .map((steps) => steps.sort((a, b) => a[0] - b[0]))
    .map((steps) => ({ steps, scored: steps.reduce((sum, [, count]) => sum + count, 0) }));
  fc.assert(
    fc.property(anySpread, fc.integer(), (spread, quality) => {
      const { middleStart, middleEnd, dot } = qualityLine(quality, spread) ?? {
        middleStart: -1,
        middleEnd: -1,
        dot: -1,
      };
      expect([middleStart, middleEnd, dot].every((mark) => mark >= 0 && mark <= 1)).toBe(true);
      expect(middleStart).toBeLessThanOrEqual(middleEnd);
    }),
  );
});
