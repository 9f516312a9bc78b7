import path from 'node:path';
import { makeFixture } from './fixture/make-fixture.ts';
import { projectRoot } from './project-root.ts';
import { isReleased } from './release/git.ts';
import { currentVersion } from './release/version-files.ts';

/*
 * `npm run fixture`: what this version keeps on a reader's computer, for the tests of later ones. `npm run release` makes
 * it for each release; that of a release stays as it is.
 */
const version = currentVersion();
if (isReleased(version)) {
  process.stderr.write(`${version} is released: its fixture stays. The next is made by its own release.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${path.relative(projectRoot, await makeFixture(version))}\n`);
}
