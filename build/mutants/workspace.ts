import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onExit } from '../browser/on-exit.ts';
import { projectRoot } from '../project-root.ts';
import type { Mutant } from './mutants-of.ts';
import { bundleTests } from './test-bundles.ts';
import { startTestProcess, type TestProcess } from './test-process.ts';
import { withAllMutants } from './with-all-mutants.ts';

/** How long all tests of a bundle may take without a mutant, in milliseconds. */
const LONGEST = 600_000;

/** A source and its mutants. */
export interface MutatedSource {
  /** Its path from the root. */
  file: string;
  code: string;
  mutants: Mutant[];
}

/** The tests of a room, bundled with all mutants of its sources in them. */
export interface Workspace {
  /** Where the bundles lie. */
  folder: string;
  /** For each bundle how long its tests take without a mutant, in milliseconds, and the numbers of the mutants they come by. */
  bundles: Map<string, { took: number; met: ReadonlySet<number> }>;
  /** Bundles whose tests fail here without a mutant. They are not asked. */
  leftOut: string[];
  close: () => void;
}

/** Copies what the tests of a room need, `src/address` has its tests in `tests/address`, and tries them without a mutant. */
export async function openWorkspace(room: string, sources: readonly MutatedSource[]): Promise<Workspace> {
  const folder = copyProject();
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const forget = onExit(remove);
  let first = 0;
  for (const { file, code, mutants } of sources) {
    writeFileSync(path.join(folder, file), withAllMutants(code, mutants, first));
    first += mutants.length;
  }
  const tests = `tests/${path.basename(room)}`;
  const tried: Workspace['bundles'] = new Map();
  const failing = async (bundles: readonly string[]) => {
    const failed: string[] = [];
    for (const bundle of bundles) if (!(await tryBundle(runs, folder, bundle, tried))) failed.push(bundle);
    return failed;
  };
  const all = await bundleTests(folder, tests, new Set());
  const runs = await startTestProcess(folder, 'first');
  const needAll = await failing(all);
  // A test may count what its property tried.
  if (needAll.length > 0) await bundleTests(folder, tests, new Set(needAll));
  const leftOut = await failing(needAll);
  runs.close();
  const close = () => {
    remove();
    forget();
  };
  return { folder, bundles: tried, leftOut, close };
}

async function tryBundle(runs: TestProcess, folder: string, bundle: string, tried: Workspace['bundles']) {
  const start = performance.now();
  if ((await runs.run([bundle], -1, LONGEST)) !== null) return false;
  const took = performance.now() - start;
  const met: string[] = JSON.parse(readFileSync(path.join(folder, `${bundle}.met`), 'utf8'));
  tried.set(bundle, { took, met: new Set(met.map(Number)) });
  return true;
}

function copyProject(): string {
  const folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'article-context-mutants-')));
  for (const name of ['src', 'tests', 'build', 'assets', 'package.json', 'tsconfig.json']) {
    cpSync(path.join(projectRoot, name), path.join(folder, name), { recursive: true });
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}
