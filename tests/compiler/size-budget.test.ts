import { expect, test } from 'vitest';
import { openBudget } from '../../src/compiler/fetch/size-budget.ts';

/** After how many files of a size a budget is spent. */
function filesUntilSpent(limit: number, alike: number, size: number): number {
  const budget = openBudget(limit, alike);
  for (let files = 1; files <= 1000; files++) {
    budget.spend(size);
    if (budget.isSpent()) return files;
  }
  return 0;
}

test.each<[title: string, limit: number, alike: number, size: number, files: number]>([
  ['is spent with the file that passes the limit', 100, 0, 30, 4],
  ['is not spent by what fits exactly', 1000, 0, 1, 0],
  ['is spent as soon as the first files tell that the whole is far too large', 10_000, 1000, 100, 64],
  ['does not guess where the whole may just be small enough', 50_000, 1000, 100, 501],
  ['does not guess from files that are not alike', 10_000, 10, 100, 101],
])('%s', (_title, limit, alike, size, files) => {
  // 1,000 files of one byte are the limit itself.
  expect(filesUntilSpent(limit, alike, size)).toBe(files);
});
