import { spawnSync } from 'node:child_process';
import { projectRoot } from '../project-root.ts';

/** Runs git in the project; returns what it says. Throws with git's own words. */
export function git(...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: projectRoot, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
}

/** Whether a version has its tag. False where these sources are no repository. */
export function isReleased(version: string): boolean {
  const { status } = spawnSync('git', ['rev-parse', '--verify', '--quiet', `refs/tags/v${version}`], {
    cwd: projectRoot,
  });
  return status === 0;
}
