import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where in the project the last whole test run is kept. */
const FILE = 'dist/test-run.json';

/** A whole test run that passed. */
export interface TestRun {
  /** How many seconds it took. */
  seconds: number;
  /** The commit that was tested; null where the sources were those of none. */
  commit: string | null;
}

/** Keeps a whole test run that passed; null forgets the one before. */
export function keepTestRun(project: string, run: TestRun | null): void {
  const file = path.join(project, FILE);
  mkdirSync(path.dirname(file), { recursive: true });
  if (run === null) rmSync(file, { force: true });
  else writeFileSync(file, `${JSON.stringify(run)}\n`);
}

/** The last whole test run; null where none has passed since. */
export function lastTestRun(project: string): TestRun | null {
  const file = path.join(project, FILE);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
