import type { TestProcess } from './test-process.ts';
import type { Workspace } from './workspace.ts';

/**
 * Milliseconds of the processor's time that tests may take with a mutant, beside what they take without: a loop that never
 * ends is noticed, too.
 */
const PATIENCE = 10_000;

/** How often each bundle was the one that noticed a mutant, by the mutant's source. */
export type Noticed = Map<string, Map<string, number>>;

/** Bundles whose tests take longer than this, in milliseconds, are run alone. */
const QUICK = 1500;

/**
 * Runs the tests that come by a mutant, with it in force, until one of them fails: what noticed it, as a test process tells
 * it, or null. Those go first that noticed the most of the same source, then the quick ones, all in one go.
 */
export async function noticedBy(
  { bundles }: Workspace,
  runs: TestProcess,
  { file, number }: { file: string; number: number },
  noticed: Noticed,
): Promise<string | null> {
  const before = noticed.get(file) ?? new Map<string, number>();
  noticed.set(file, before);
  const took = (bundle: string) => bundles.get(bundle)?.took ?? 0;
  const count = (bundle: string) => before.get(bundle) ?? 0;
  const [first, ...others] = [...bundles.keys()]
    .filter((bundle) => bundles.get(bundle)?.met.has(number))
    .sort((a, b) => count(b) - count(a) || took(a) - took(b));
  if (first === undefined) return null;
  const quick = others.filter((bundle) => took(bundle) <= QUICK);
  const slow = others.filter((bundle) => took(bundle) > QUICK);
  for (const group of [[first], quick, ...slow.map((bundle) => [bundle])]) {
    const patience = 3 * group.reduce((sum, bundle) => sum + took(bundle), 0) + PATIENCE;
    const failed = group.length === 0 ? null : await runs.run(group, number, patience);
    if (failed === null) continue;
    before.set(failed, count(failed) + 1);
    return failed;
  }
  return null;
}
