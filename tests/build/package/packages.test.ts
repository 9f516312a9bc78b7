import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeFiles } from '../../../build/file-tree.ts';
import { type MadePackage, makePackages } from '../../../build/package/make-packages.ts';
import { sourceFiles } from '../../../build/package/sources.ts';
import { projectRoot } from '../../../build/project-root.ts';
import { codeIn, rowsBelow } from '../extension/paper-tables.ts';

/** Most bytes of each package. */
const LIMITS = { chromium: 300_000, firefox: 300_000, sources: 2_000_000 };

let folder: string;
let made: MadePackage[];
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-packages-'));
  made = await makePackages(path.join(folder, 'one'), sourceFiles());
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const filesIn = (kind: string) => {
  const { file = '' } = made.find((one) => one.kind === kind) ?? {};
  return unzipSync(new Uint8Array(readFileSync(file)));
};

test('there is one for each browser and one of the sources, each within its size', () => {
  expect(made.map(({ kind }) => kind)).toEqual(Object.keys(LIMITS));
  for (const one of made) expect(one.bytes, one.file).toBeLessThanOrEqual(LIMITS[one.kind]);
});

/** What systems and editors leave in the folders that they show. */
const HIDDEN = ['assets/.DS_Store', 'assets/icons/._lit-16.png', 'src/.DS_Store', 'tests/views/.words.test.ts.swp'];

/** What a keeper has beside the project's own. */
const NOTES = [
  'src/notes to self.txt',
  'assets/popup copy.html',
  'assets/records/idea.md',
  'build/package/sources.old.ts',
];

test('they are the same bytes when they are made of the unpacked sources, elsewhere and in another time zone', () => {
  const sources = unpackSources(path.join(folder, 'of a reviewer'));
  litter(sources, HIDDEN);
  const { status, stderr, stdout } = packageIn(sources, { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  for (const { file, bytes } of made) {
    expect(isMadeIn(sources, file), file).toBe(true);
    expect(stdout).toContain(`${path.basename(file)}  ${Math.round(bytes / 1024)} KB`);
  }
}, 120_000);

test('of a repository they have what is tracked, whatever else lies in its folders', () => {
  const sources = unpackSources(path.join(folder, 'of a keeper'));
  const git = (...args: string[]) => spawnSync('git', args, { cwd: sources, encoding: 'utf8' });
  git('init', '--quiet');
  git('add', '--all');
  litter(sources, [...HIDDEN, ...NOTES]);
  expect(packageIn(sources)).toMatchObject({ status: 0, stderr: '' });
  for (const { file } of made) expect(isMadeIn(sources, file), file).toBe(true);

  git('rm', '--cached', '--quiet', 'src/address/article-key.ts');
  const { status, stderr } = packageIn(sources);
  expect(status).toBe(1);
  expect(stderr).toContain('src/address/article-key.ts is bundled, but none of the sources');
}, 120_000);

/** Unpacks the sources into a folder, with the installed packages beside them as `npm ci` puts them there. */
function unpackSources(into: string): string {
  writeFiles(new Map(Object.entries(filesIn('sources'))), into);
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(into, 'node_modules'), 'junction');
  return into;
}

/** Leaves files where they do not belong. */
function litter(sources: string, files: string[]): void {
  const text = strToU8('---\ntitle: Not yet\nwebUrl: https://news.example/not-yet\n---\n');
  writeFiles(new Map(files.map((file) => [file, text])), sources);
}

/** `npm run package` in other sources. */
const packageIn = (sources: string, env = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'build/package.ts'], {
    cwd: sources,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });

/** Whether a package was made there again, the same bytes. */
const isMadeIn = (sources: string, file: string) =>
  readFileSync(path.join(sources, 'dist/packages', path.basename(file))).equals(readFileSync(file));

test.each(['chromium', 'firefox'])('the %s package has its manifest at the top, and no sources', (kind) => {
  const names = Object.keys(filesIn(kind));
  expect(names).toContain('manifest.json');
  expect(names.filter((name) => /\.(?:tsx?|md|svg|map)$/.test(name))).toEqual([]);
});

describe.each(['chromium', 'firefox'])('the licences in the %s package', (kind) => {
  const textOf = (name: string) => strFromU8(filesIn(kind)[name] ?? new Uint8Array());
  const heads = () => [...textOf('LICENCES.txt').matchAll(/^(\S+) (\d[\w.-]*), https:\/\/github\.com\/\S+\/\S+$/gm)];

  test('are its own, and in full that of each package with code in a script, with the address of its sources', () => {
    expect(textOf('LICENSE')).toBe(readFileSync(path.join(projectRoot, 'LICENSE'), 'utf8'));
    const ofGrayMatter = ['extend-shallow', 'is-extendable', 'kind-of', 'section-matter', 'strip-bom-string'];
    const ships = rowsBelow('build/README.md', 'Dependencies').filter(([, reason]) => reason?.startsWith('ships'));
    const told = ships.map(([name]) => codeIn(name));
    expect(heads().map(([, name]) => name)).toEqual([...told, ...ofGrayMatter].sort());
    for (const [, name = '', version] of heads()) {
      const read = (file: string) => readFileSync(path.join(projectRoot, 'node_modules', name, file), 'utf8');
      expect(JSON.parse(read('package.json')).version).toBe(version);
      expect(textOf('LICENCES.txt')).toContain(read('LICENSE').trim());
    }
  });
});

test('the sources say how to build them, and hold nothing that was made', () => {
  const names = Object.keys(filesIn('sources'));
  expect(names).toEqual(expect.arrayContaining(['BUILD.md', 'package-lock.json', 'src/background/main.ts']));
  expect(names.filter((name) => /^(?:dist|node_modules|\.git)\//.test(name))).toEqual([]);
  const made = ['.git', 'dist', 'node_modules'];
  const atTop = readdirSync(projectRoot).filter((name) => !made.includes(name));
  expect([...new Set(names.map((name) => name.split('/')[0]))].sort()).toEqual(
    [...new Set([...atTop, 'BUILD.md'])].sort(),
  );
});

test('the version is said in one place', () => {
  const read = (file: string) => JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8'));
  const { version } = read('package.json');
  expect(read('manifest.json')).not.toHaveProperty('version');
  expect(read('package-lock.json')).toMatchObject({ version, packages: { '': { version } } });
  for (const kind of ['chromium', 'firefox']) {
    expect(JSON.parse(strFromU8(filesIn(kind)['manifest.json'] ?? new Uint8Array()))).toMatchObject({ version });
  }
  for (const { file } of made) expect(path.basename(file)).toContain(`-${version}-`);
});
