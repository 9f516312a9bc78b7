import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';
import { datedChangelog, nextVersion } from './release/next-version.ts';

/*
 * `npm run release -- major|minor|patch`: the next version in package.json and its lock file, the date in the changelog,
 * a commit and a tag, all on this machine. Nothing is pushed or sent.
 */
const run = (command: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: projectRoot, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stderr.trim()}`);
  return stdout.trim();
};

try {
  if (run('git', 'status', '--porcelain') !== '') throw new Error('there are changes that are not committed');
  const file = path.join(projectRoot, 'package.json');
  const version = nextVersion(JSON.parse(readFileSync(file, 'utf8')).version, process.argv[2]);
  const changelog = path.join(projectRoot, 'CHANGELOG.md');
  const text = datedChangelog(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10));
  run('npm', 'version', version, '--no-git-tag-version', '--ignore-scripts');
  writeFileSync(changelog, text);
  run('git', 'commit', '--all', '--message', `Release ${version}`);
  run('git', 'tag', `v${version}`);
  process.stdout.write(`v${version} is committed and tagged. Next: npm run package, then git push --follow-tags.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
