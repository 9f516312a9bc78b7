import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { writeFiles } from '../../build/file-tree.ts';
import { homepage, homepageNote } from '../../build/homepage.ts';
import { sourceFiles } from '../../build/package/sources.ts';
import { projectRoot } from '../../build/project-root.ts';
import { nextVersion } from '../../build/release/next-version.ts';
import { currentVersion } from '../../build/release/version-files.ts';
import { keepTestRun } from '../../build/test/test-run.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

/** A repository of these sources, as a fresh clone is one. */
let clone: string;
beforeAll(() => {
  clone = mkdtempSync(path.join(os.tmpdir(), 'article-context-release-'));
  writeFiles(sourceFiles(), clone);
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(clone, 'node_modules'), 'junction');
  git('init', '--quiet');
  // A link is no folder for .gitignore.
  appendFileSync(path.join(clone, '.git/info/exclude'), 'node_modules\n');
  git('config', 'user.name', 'A keeper');
  git('config', 'user.email', 'keeper@example.org');
  announce('Next');
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function git(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, { cwd: clone, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

/** Commits a changelog that announces a version. */
function announce(version: string): void {
  writeFileSync(path.join(clone, 'CHANGELOG.md'), `# Changelog\n\n## ${version}, not yet released\n\n- News.\n`);
  git('add', '--all');
  git('commit', '--quiet', '--message', `Announce ${version}`);
}

/** As `npm test` leaves it behind where it passed on a commit. */
const pass = (commit: string) => keepTestRun(clone, { seconds: 1, commit });

const release = (part: string) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'build/release.ts', part], { cwd: clone, encoding: 'utf8' });
const state = () => [git('status', '--porcelain'), git('rev-parse', 'HEAD'), git('tag')];

test('a release is refused, and nothing changed, where something is not committed', () => {
  writeFileSync(path.join(clone, 'stray.txt'), 'not yet');
  const before = state();
  const { status, stderr } = release('patch');
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'there are changes that are not committed\n' });
  expect(state()).toEqual(before);
  rmSync(path.join(clone, 'stray.txt'));
});

test('a release is refused, and nothing changed, where its tag is there already', () => {
  const version = nextVersion(currentVersion(), 'patch');
  git('tag', `v${version}`);
  const before = state();
  const { status, stderr } = release('patch');
  expect({ status, stderr }).toEqual({ status: 1, stderr: `v${version} is a tag already\n` });
  expect(state()).toEqual(before);
  git('tag', '--delete', `v${version}`);
});

test.each([
  ['never', () => undefined],
  ['on another commit', () => pass(git('commit-tree', '-m', 'Another', 'HEAD^{tree}'))],
])('a release is refused, and nothing changed, where the tests passed %s', (_, prepare) => {
  prepare();
  const before = state();
  const { status, stderr } = release('patch');
  expect({ status, stderr }).toEqual({ status: 1, stderr: 'npm test has not passed on this commit: run it first\n' });
  expect(state()).toEqual(before);
});

test('a release of the version that is announced, whose last step fails, leaves nothing behind', () => {
  const version = currentVersion();
  announce(version);
  pass(git('rev-parse', 'HEAD'));
  // Git keeps no tag beside a folder of tags with its name.
  git('tag', `v${version}/draft`);
  const before = state();
  const { status, stderr } = release('patch');
  expect(status).toBe(1);
  expect(stderr).toContain(`refs/tags/v${version}'`);
  expect(state()).toEqual(before);
  git('tag', '--delete', `v${version}/draft`);
});

test('the next release makes version, changelog, fixture, packages, commit and tag, and leaves nothing over', () => {
  announce('Next');
  pass(git('rev-parse', 'HEAD'));
  const version = nextVersion(currentVersion(), 'patch');
  const { status, stderr, stdout } = release('patch');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(homepageNote(homepage()));
  const read = (file: string) => readFileSync(path.join(clone, file), 'utf8');
  expect(JSON.parse(read('package.json')).version).toBe(version);
  expect(JSON.parse(read('package-lock.json')).packages[''].version).toBe(version);
  expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## ${version}, \\d{4}-\\d{2}-\\d{2}$`, 'm'));
  for (const kind of ['chromium', 'firefox', 'sources']) {
    expect(existsSync(path.join(clone, `dist/packages/article-context-${version}-${kind}.zip`))).toBe(true);
    expect(stdout).toMatch(new RegExp(`${kind}\\.zip  \\d+ KB`));
  }
  expect(JSON.parse(read(`tests/browser/upgrades/fixtures/${version}/storage.json`))).toMatchObject({
    local: {
      theme: 'dark',
      collections: [
        { id: expect.any(String) },
        { subscription: { isByBucket: false } },
        { subscription: { isByBucket: true } },
        { removed: expect.any(String) },
        { id: 'own' },
        { id: 'example' },
      ],
    },
  });
  expect(state()).toEqual(['', expect.any(String), `v${version}`]);
  const sources = readFileSync(path.join(clone, `dist/packages/article-context-${version}-sources.zip`));
  const released = git('ls-tree', '-r', '-z', '--name-only', `v${version}`).split('\0').filter(Boolean);
  expect(Object.keys(unzipSync(sources)).sort()).toEqual(released.sort());
  expect(git('log', '-1', '--format=%s')).toBe(`Release ${version}`);
  const changed = git('show', '--name-only', '--format=', 'HEAD').split('\n');
  expect(changed.filter((file) => !file.startsWith('tests/browser/upgrades/fixtures/'))).toEqual([
    'CHANGELOG.md',
    'package-lock.json',
    'package.json',
  ]);
});

test('the tag goes along with the push that is told next', () => {
  const remote = path.join(clone, '.git/remote');
  git('init', '--bare', '--quiet', remote);
  git('push', '--quiet', '--follow-tags', remote, 'HEAD');
  expect(git('ls-remote', '--tags', '--refs', remote)).toMatch(/\trefs\/tags\/v[\d.]+$/);
});

test('without news there is no release', () => {
  const before = state();
  const { status, stderr } = release('patch');
  expect({ status, stderr }).toEqual({ status: 1, stderr: "CHANGELOG.md has no section 'not yet released'\n" });
  expect(state()).toEqual(before);
});
