import { expect, test } from 'vitest';
import { nextCheck } from '../../src/sources/next-check.ts';

const NOW = Date.parse('2026-01-01T00:00:00Z');

/** Failures in a row, a random number → when. */
const CASES: [failures: number, random: number, next: string][] = [
  [0, 0, '2026-01-02T00:00:00.000Z'],
  [0, 0.5, '2026-01-02T00:30:00.000Z'],
  [1, 0, '2026-01-01T00:15:00.000Z'],
  [1, 1, '2026-01-01T00:30:00.000Z'],
  [2, 0, '2026-01-01T00:30:00.000Z'],
  [4, 0.5, '2026-01-01T02:30:00.000Z'],
  [8, 0, '2026-01-02T00:00:00.000Z'],
  [5000, 0, '2026-01-02T00:00:00.000Z'],
];

test.each(CASES)('after %i failures, with %d: %s', (failures, random, next) => {
  expect(nextCheck(NOW, failures, random)).toBe(next);
});
