import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';

/** What a run says where the tests did not come to an end. */
export const ENDLESS = 'a test that does not end';

/** A process that runs bundled tests. */
export interface TestProcess {
  /** Runs the tests of some bundles with a mutant in force, or none (-1). The bundle whose test fails, or what else is wrong; null where all is well. */
  run: (bundles: readonly string[], mutant: number, milliseconds: number) => Promise<string | null>;
  close: () => void;
}

/** Starts such a process for the bundles below a folder. `name` tells it from others there. */
export async function startTestProcess(folder: string, name: string): Promise<TestProcess> {
  const inForce = path.join(folder, `${name}.mutant`);
  let child = await start(folder, name, inForce);
  const run: TestProcess['run'] = async (bundles, mutant, milliseconds) => {
    writeFileSync(inForce, `${mutant}`);
    const answer = once(child, 'message', { signal: AbortSignal.timeout(Math.ceil(milliseconds)) });
    child.send(bundles.map((bundle) => path.join(folder, bundle)));
    try {
      const [{ failed }] = (await answer) as [{ failed: string | null }];
      return failed;
    } catch {
      child.kill('SIGKILL');
      child = await start(folder, name, inForce);
      return ENDLESS;
    }
  };
  return { run, close: () => child.kill('SIGKILL') };
}

async function start(folder: string, name: string, inForce: string): Promise<ChildProcess> {
  const child = fork(path.join(projectRoot, 'build/mutants/test-runner.ts'), [folder, `.cache-${name}`], {
    ...{ cwd: folder, execArgv: ['--import', 'tsx'], stdio: 'ignore' },
    env: { ...process.env, MUTANT_IN_FORCE: inForce },
  });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the process that runs the tests has ended')));
  await Promise.race([once(child, 'message'), ended]);
  // From here on its end is expected.
  ended.catch(() => undefined);
  return child;
}
