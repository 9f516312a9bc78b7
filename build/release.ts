import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeFixture } from './fixture/make-fixture.ts';
import { makePackages } from './package/make-packages.ts';
import { trackedSources } from './package/sources.ts';
import { tellPackages } from './package/tell-packages.ts';
import { projectRoot } from './project-root.ts';
import { git, isReleased } from './release/git.ts';
import { datedChangelog, nextVersion } from './release/next-version.ts';
import { currentVersion, writeVersion } from './release/version-files.ts';

/*
 * `npm run release -- major|minor|patch`: the next version with its date in the changelog, the fixture that later versions
 * are tested with, the packages, a commit and a tag, all on this machine. Nothing is pushed or sent.
 */
try {
  if (git('status', '--porcelain') !== '') throw new Error('there are changes that are not committed');
  const version = nextVersion(currentVersion(), process.argv[2]);
  if (isReleased(version)) throw new Error(`v${version} is a tag already`);
  const changelog = path.join(projectRoot, 'CHANGELOG.md');
  const text = datedChangelog(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10));
  const before = git('rev-parse', 'HEAD');
  try {
    writeVersion(version);
    writeFileSync(changelog, text);
    await makeFixture(version);
    git('add', '--all');
    tellPackages(await makePackages(path.join(projectRoot, 'dist/packages'), trackedSources()));
    git('commit', '--message', `Release ${version}`);
    // A tag without a message is not pushed by --follow-tags.
    git('tag', '--message', `Release ${version}`, `v${version}`);
  } catch (error) {
    // There was nothing but what is committed.
    git('reset', '--hard', '--quiet', before);
    git('clean', '--force', '-d', '--quiet');
    throw error;
  }
  process.stdout.write(`v${version} is committed and tagged. Next: git push --follow-tags.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
