import { createVitest } from 'vitest/node';
import type { Said } from './test-process.ts';

/*
 * A process of its own that runs tests again and again, started by test-process.ts: all that takes time is done once, and
 * where a mutant makes a loop that never ends, the process is ended.
 */
const [, , root = '.', cacheDir = '.cache'] = process.argv;

const vitest = await createVitest(
  'test',
  {
    ...{ root, config: false, watch: false, include: ['tests/**/*.bundle.mjs'], reporters: [{}], silent: true },
    setupFiles: ['build/mutants/mutant-in-force.mjs'],
    // One thread for all, and the end with the first failure: most mutants are noticed at once.
    ...{ pool: 'threads', isolate: false, maxWorkers: 1, fileParallelism: false, bail: 1, testTimeout: 60_000 },
  },
  { cacheDir },
);
const all = await vitest.globTestSpecifications();

/** The file whose test fails, or what else is wrong; null where all is well. */
async function failureOf(files: string[]): Promise<string | null> {
  for (const file of files) vitest.invalidateFile(file);
  const specifications = all.filter(({ moduleId }) => files.includes(moduleId));
  if (specifications.length !== files.length) return 'a test that is not found';
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  // Those of the runs before are among them.
  const failed = testModules.find((module) => files.includes(module.moduleId) && !module.ok());
  return failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null);
}

const say = (said: Said) => process.send?.(said);

/** Tests run in a thread: this one is free to say what they have used, even where they never end. */
function sayUsed(): void {
  const { user, system } = process.cpuUsage();
  say({ used: (user + system) / 1000 });
}

process.on('message', async (files: string[]) => {
  sayUsed();
  const timer = setInterval(sayUsed, 500);
  const failed = await failureOf(files).catch(String);
  clearInterval(timer);
  say({ failed });
});
process.send?.('ready');
