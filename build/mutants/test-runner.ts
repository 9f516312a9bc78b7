import { createVitest, type TestSpecification } from 'vitest/node';

/*
 * A process of its own that runs tests again and again, started by workspace.ts: all that takes time is done once, and
 * where a mutant makes a loop that never ends, the process is ended.
 */
const [, , root = '.'] = process.argv;
/** How long each file took when it last ran to its end. */
const durations = new Map<string, number>();

/** Groups of files, one to be run after the other: first the quick ones together, then each of those that take long. */
function groupsOf(files: readonly TestSpecification[]): TestSpecification[][] {
  const duration = ({ moduleId }: TestSpecification) => durations.get(moduleId) ?? 0;
  const sorted = files.toSorted((a, b) => duration(a) - duration(b));
  const most = 0.1 * sorted.reduce((sum, file) => sum + duration(file), 0);
  const isQuick = (file: TestSpecification) => duration(file) <= most;
  return [sorted.filter(isQuick), ...sorted.filter((file) => !isQuick(file)).map((file) => [file])];
}

const vitest = await createVitest(
  'test',
  {
    ...{ root, config: false, watch: false, include: ['tests/**/*.bundle.mjs'], reporters: [{}], silent: true },
    // One thread for all, and the end with the first failure: most mutants are noticed at once.
    ...{ pool: 'threads', isolate: false, maxWorkers: 1, fileParallelism: false, bail: 1, testTimeout: 60_000 },
  },
  { cacheDir: '.cache' },
);

/** Null where all is well, else what failed. */
async function failureOf(files: TestSpecification[]): Promise<string | null> {
  if (files.length === 0) return null;
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(files);
  // Those of the runs before are among them.
  const modules = testModules.filter((module) => files.some(({ moduleId }) => moduleId === module.moduleId));
  for (const module of modules) {
    const { collectDuration, duration } = module.diagnostic();
    if (module.state() === 'passed') durations.set(module.moduleId, collectDuration + duration);
  }
  const failed = modules.find((module) => !module.ok());
  return failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? String(unhandledErrors[0]) : null);
}

process.on('message', async (files: string[]) => {
  try {
    for (const file of files) vitest.invalidateFile(file);
    const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) => files.includes(moduleId));
    let failed: string | null = specifications.length === files.length ? null : 'a test that is not found';
    for (const group of groupsOf(specifications)) failed ??= await failureOf(group);
    process.send?.({ failed });
  } catch (error) {
    process.send?.({ failed: String(error) });
  }
});
process.send?.('ready');
