import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';

/** What a run says where the tests did not come to an end. */
export const ENDLESS = 'a test that does not end';

/** How long tests may wait for what never comes, in milliseconds: longer than Vitest lets one of them. */
const LONGEST_WAIT = 600_000;

/** What the process says: how a run ended, or how many milliseconds of the processor's time it has used since it began. */
export type Said = { failed: string | null } | { used: number };

/** A process that runs bundled tests. */
export interface TestProcess {
  /**
   * Runs the tests of some bundles with a mutant in force, or none (-1). The bundle whose test fails, or what else is wrong;
   * null where all is well. They may take so many milliseconds of the processor's time: other work on the machine is not theirs.
   */
  run: (bundles: readonly string[], mutant: number, milliseconds: number) => Promise<string | null>;
  close: () => void;
}

/** Starts such a process for the bundles below a folder. `name` tells it from others there. */
export async function startTestProcess(folder: string, name: string): Promise<TestProcess> {
  const inForce = path.join(folder, `${name}.mutant`);
  let child = await start(folder, name, inForce);
  const run: TestProcess['run'] = async (bundles, mutant, milliseconds) => {
    writeFileSync(inForce, `${mutant}`);
    const answer = answerOf(child, milliseconds);
    child.send(bundles.map((bundle) => path.join(folder, bundle)));
    const failed = await answer;
    if (failed !== ENDLESS) return failed;
    child.kill('SIGKILL');
    child = await start(folder, name, inForce);
    return ENDLESS;
  };
  return { run, close: () => child.kill('SIGKILL') };
}

/** How the run that begins now ends. */
function answerOf(child: ChildProcess, milliseconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    let before: number | null = null;
    const hear = (said: Said) => {
      if ('failed' in said) return end(said.failed);
      before ??= said.used;
      if (said.used - before > milliseconds) end(ENDLESS);
    };
    const fail = () => end(ENDLESS);
    const timer = setTimeout(fail, LONGEST_WAIT);
    const end = (failed: string | null) => {
      clearTimeout(timer);
      child.off('message', hear).off('exit', fail);
      resolve(failed);
    };
    child.on('message', hear).on('exit', fail);
  });
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
