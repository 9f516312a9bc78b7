import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type FileTree, filesOf } from '../file-tree.ts';
import { projectRoot } from '../project-root.ts';
import { git } from '../release/git.ts';

/** What the packages are built from, and how: all that stands at the top of the project but what is made. */
const SOURCES = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  'assets',
  'biome.json',
  'build',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'src',
  'tests',
  'tsconfig.json',
  'vitest.config.ts',
];

/** For who reviews a package: how to come to its bytes. */
const INSTRUCTIONS = 'build/package/reviewers.md';

/** The sources of the packages, with build instructions at the top: `BUILD.md`. Nothing that is hidden in a folder. */
export function sourceFiles(): FileTree {
  const files = new Map<string, Uint8Array>();
  for (const name of SOURCES) {
    const isFolder = statSync(path.join(projectRoot, name)).isDirectory();
    const found: FileTree = isFolder ? filesOf(projectRoot, name) : new Map([[name, bytesOf(name)]]);
    for (const [file, bytes] of found) if (!file.includes('/.')) files.set(file, bytes);
  }
  files.set('BUILD.md', bytesOf(INSTRUCTIONS));
  return files;
}

/** Of a repository, only what git tracks: what else lies in its folders is the maker's own. Unpacked sources are none. */
export function trackedSources(): FileTree {
  const files = sourceFiles();
  if (!existsSync(path.join(projectRoot, '.git'))) return files;
  const tracked = new Set([...git('ls-files', '-z').split('\0'), 'BUILD.md']);
  return new Map([...files].filter(([file]) => tracked.has(file)));
}

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(projectRoot, name)));
