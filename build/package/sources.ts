import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';
import { type FilesToZip, filesOf } from './zip-folder.ts';

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

/** The sources of the packages, with build instructions at the top: `BUILD.md`. */
export function sourceFiles(): FilesToZip {
  const files = new Map<string, Uint8Array>();
  for (const name of SOURCES) {
    const isFolder = statSync(path.join(projectRoot, name)).isDirectory();
    const found: FilesToZip = isFolder ? filesOf(projectRoot, name) : new Map([[name, bytesOf(name)]]);
    for (const [file, bytes] of found) files.set(file, bytes);
  }
  files.set('BUILD.md', bytesOf(INSTRUCTIONS));
  return files;
}

const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(projectRoot, name)));
