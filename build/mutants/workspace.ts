import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../browser/on-exit.ts';
import { projectRoot } from '../project-root.ts';
import { bundleTests } from './test-bundles.ts';

/** Longest that the tests may take with a mutant, beside what they take without: a loop that never ends is noticed, too. */
const PATIENCE = 60_000;

/** A copy of the sources in which one file at a time is another. */
export interface Workspace {
  /** How long the tests take on the sources as they are, in milliseconds. */
  took: number;
  /** Tests that fail here without a mutant. They are not asked. */
  leftOut: string[];
  /** Runs the tests with another text in place of a file's; whether one of them fails. */
  isNoticed: (file: string, code: string) => Promise<boolean>;
  close: () => Promise<void>;
}

/** Copies what the tests of a room need: `src/address` has its tests in `tests/address`. */
export async function openWorkspace(room: string): Promise<Workspace> {
  const folder = copySources();
  const forget = onExit(() => rmSync(folder, { recursive: true, force: true }));
  const bundles = await bundleTests(folder, `tests/${path.basename(room)}`);
  await bundles.make();
  let runner = await startRunner(folder);
  let limit = 10 * PATIENCE;
  const run = async (files: string[]) => {
    const outcome = await runTests(runner, folder, files, limit);
    if (outcome === null) runner = await startRunner(folder);
    return outcome === null ? 'a test that does not end' : outcome.failed;
  };
  const close = async () => {
    runner.kill('SIGKILL');
    await bundles.close();
    rmSync(folder, { recursive: true, force: true });
    forget();
  };
  const start = performance.now();
  const failing = async (files: string[]) => {
    const failed: string[] = [];
    for (const file of files) if ((await run([file])) !== null) failed.push(file);
    return failed;
  };
  const needAll = await failing(bundles.with());
  needAll.forEach(bundles.tryAll);
  await bundles.make();
  const leftOut = await failing(needAll);
  const took = performance.now() - start;
  limit = Math.round(took) + PATIENCE;
  const isNoticed = async (file: string, code: string) => {
    const at = path.join(folder, file);
    const original = readFileSync(at);
    writeFileSync(at, code);
    try {
      await bundles.make();
      return (await run(bundles.with(file).filter((test) => !leftOut.includes(test)))) !== null;
    } finally {
      writeFileSync(at, original);
    }
  };
  return { took, leftOut, isNoticed, close };
}

function copySources(): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'article-context-mutants-')));
  for (const name of ['src', 'tests', 'build', 'assets', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

async function startRunner(folder: string): Promise<ChildProcess> {
  const file = path.join(projectRoot, 'build/mutants/test-runner.ts');
  const child = fork(file, [folder], { cwd: folder, execArgv: ['--import', 'tsx'], stdio: 'ignore' });
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the process that runs the tests has ended')));
  await Promise.race([once(child, 'message'), ended]);
  // From here on its end is expected.
  ended.catch(() => undefined);
  return child;
}

/** Null where they did not come to an end; the process is ended then. */
async function runTests(runner: ChildProcess, folder: string, files: string[], limit: number) {
  const answer = once(runner, 'message', { signal: AbortSignal.timeout(limit) });
  runner.send(files.map((file) => path.join(folder, file)));
  try {
    const [outcome] = (await answer) as [{ failed: string | null }];
    return outcome;
  } catch {
    runner.kill('SIGKILL');
    return null;
  }
}
