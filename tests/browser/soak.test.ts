import { beforeAll, describe, expect, inject, test } from 'vitest';
import { runSoak, type SoakReport } from '../soak/run-soak.ts';
import { MOST_GROWTH, verdict } from '../soak/verdict.ts';

/** A short one of `npm run soak`, with the same steps each time. */
const SIZES = { seed: 1, navigations: 100, tabs: 10, openings: 20, privateNavigations: 10, samples: 20 };

describe(`a soak with seed ${SIZES.seed}`, () => {
  let report: SoakReport;
  beforeAll(async () => {
    report = await runSoak(inject('extension'), SIZES);
  }, 300_000);

  test('is as long as it was asked to be', () => {
    const { navigated, opened, privately } = report;
    expect(navigated.navigations).toBeGreaterThanOrEqual(SIZES.navigations);
    expect([opened.openings, privately.navigations]).toEqual([SIZES.openings, SIZES.privateNavigations]);
    expect(navigated.memory.length).toBe(SIZES.samples);
    // Elsewhere the system does not tell it.
    const isTold = process.platform === 'linux';
    expect(navigated.memory.every(({ extension }) => extension > 0)).toBe(isTold);
  });

  test('ends with every button and every popup right, nothing of a private window kept, and memory flat', () => {
    expect(verdict(report, MOST_GROWTH.short)).toEqual([]);
  });
});
