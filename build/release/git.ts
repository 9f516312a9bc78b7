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

/** The commit that the project's files are; null where they are not quite one, or no repository's. */
export function cleanCommit(): string | null {
  const { status, stdout } = spawnSync('git', ['status', '--porcelain=v2', '--branch'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  const [, commit] = /^# branch\.oid ([0-9a-f]+)$/m.exec(stdout ?? '') ?? [];
  // What is not committed has a line of its own, without the mark.
  return status === 0 && commit !== undefined && !/^[^#]/m.test(stdout) ? commit : null;
}
