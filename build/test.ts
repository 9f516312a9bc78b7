import { projectRoot } from './project-root.ts';
import { cleanCommit } from './release/git.ts';
import { runSteps } from './test/run-steps.ts';
import { keepTestRun } from './test/test-run.ts';

/*
 * `npm test [-- WHAT…]`: type check, lint, all tests or those that vitest is given. Of a whole run that passed is kept how
 * long it took, for `npm run bench -- tests`, and which commit it tested, for `npm run release`.
 */
const given = process.argv.slice(2);
const isWhole = given.length === 0;
const commit = cleanCommit();
const start = performance.now();
if (isWhole) keepTestRun(projectRoot, null);
process.exitCode = runSteps(
  [
    ['tsc', '--noEmit'],
    ['biome', 'check'],
    ['vitest', 'run', ...given],
  ],
  projectRoot,
);
if (isWhole && process.exitCode === 0) {
  const seconds = (performance.now() - start) / 1000;
  // What was changed meanwhile was tested in part.
  keepTestRun(projectRoot, { seconds, commit: commit === cleanCommit() ? commit : null });
}
