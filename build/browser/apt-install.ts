import { spawnSync } from 'node:child_process';
import { findProgram } from './find-program.ts';

/** Whether packages can be installed without asking anybody: root on a system with apt-get (Debian, Ubuntu). */
export function canAptInstall(): boolean {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== null;
}

/** Installs a package with apt-get, saying so on standard error. Whether it worked is for the caller to look at. */
export function aptInstall(packageName: string): void {
  process.stderr.write(`Installing ${packageName} with apt-get …\n`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      // apt-get's own words go to standard error, its package scripts ask no questions.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  apt('update');
  apt('install', '-y', '--no-install-recommends', packageName);
}
