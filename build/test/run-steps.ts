import { spawnSync } from 'node:child_process';

/** A program and what it is given. */
export type StepCommand = readonly [program: string, ...given: string[]];

/** Runs programs one after the other, until one fails; returns the exit status of the last that ran. */
export function runSteps(steps: readonly StepCommand[], folder: string): number {
  for (const [program, ...given] of steps) {
    // On Windows npm's programs are scripts of the shell.
    const { status, error } = spawnSync(program, given, {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (error) throw error;
    // One that was ended by a signal has no status.
    if (status !== 0) return status ?? 1;
  }
  return 0;
}
