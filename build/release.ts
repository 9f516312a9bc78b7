import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { homepage, homepageNote } from './homepage.ts';
import { projectRoot } from './project-root.ts';
import { git, isReleased } from './release/git.ts';
import { datedChangelog, versionToRelease } from './release/next-version.ts';
import { currentVersion, writeVersion } from './release/version-files.ts';
import { lastTestRun } from './test/test-run.ts';

/*
 * `npm run release -- major|minor|patch`: the version that the changelog announces, or the next one, of sources that
 * `npm test` has passed: its date in the changelog, the fixture that later versions are tested with, the packages, a commit
 * and a tag, all on this machine. Nothing is pushed or sent.
 */
try {
  if (git('status', '--porcelain') !== '') throw new Error('there are changes that are not committed');
  const changelog = path.join(projectRoot, 'CHANGELOG.md');
  const told = readFileSync(changelog, 'utf8');
  const current = { version: currentVersion(), isReleased: isReleased(currentVersion()) };
  const version = versionToRelease(current, process.argv[2], told);
  if (isReleased(version)) throw new Error(`v${version} is a tag already`);
  const text = datedChangelog(told, version, new Date().toISOString().slice(0, 10));
  const before = git('rev-parse', 'HEAD');
  if (lastTestRun(projectRoot)?.commit !== before)
    throw new Error('npm test has not passed on this commit: run it first');
  // Only now: whoever is refused does not wait for browsers and bundlers.
  const { makeFixture } = await import('./fixture/make-fixture.ts');
  const { makePackages } = await import('./package/make-packages.ts');
  const { trackedSources } = await import('./package/sources.ts');
  const { tellPackages } = await import('./package/tell-packages.ts');
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
  process.stdout.write(
    `${homepageNote(homepage())}v${version} is committed and tagged. Next: git push --follow-tags.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
