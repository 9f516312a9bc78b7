import { expect, test } from 'vitest';
import { BROWSER_TARGETS } from '../../../build/extension/browser-target.ts';
import { SCRIPT_LIMITS } from '../../../build/extension/script-limits.ts';
import { run } from '../../bench/size.bench.ts';

test('the sizes have a row for each package beside its files, and for each script beside its limit', async () => {
  const rows = await run();
  const packages = [...BROWSER_TARGETS, 'sources'].map((kind) => `size: package, ${kind}, beside its files`);
  const scripts = Object.entries(SCRIPT_LIMITS).map(([script, limit]) => [`${script}, minified`, limit]);
  expect(rows.slice(0, 3).map(({ name }) => name)).toEqual(packages);
  expect(rows.slice(3).map(({ name, baseline }) => [name, baseline])).toEqual(scripts);
  for (const { name, value, ratio } of rows) {
    expect(value, name).toBeGreaterThan(1000);
    expect(ratio, name).toBeGreaterThan(0.1);
  }
  // Less than all that is in it, and more than nothing.
  for (const { name, ratio } of rows.slice(0, 3)) expect(ratio, name).toBeLessThan(0.7);
});
