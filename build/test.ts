import { projectRoot } from './project-root.ts';
import { runSteps } from './test/run-steps.ts';
import { keepTestTime } from './test/test-time.ts';

/*
 * `npm test [-- WHAT…]`: type check, lint, all tests or those that vitest is given. How long a whole run took is kept for
 * `npm run bench -- tests`.
 */
const given = process.argv.slice(2);
const start = performance.now();
if (given.length === 0) keepTestTime(projectRoot, null);
process.exitCode = runSteps(
  [
    ['tsc', '--noEmit'],
    ['biome', 'check'],
    ['vitest', 'run', ...given],
  ],
  projectRoot,
);
if (given.length === 0 && process.exitCode === 0) keepTestTime(projectRoot, (performance.now() - start) / 1000);
