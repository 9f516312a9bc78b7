import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';

const inProject = (name: string) => path.join(projectRoot, name);
const readJson = (name: string) => JSON.parse(readFileSync(inProject(name), 'utf8'));
const writeJson = (name: string, data: object) => writeFileSync(inProject(name), `${JSON.stringify(data, null, 2)}\n`);

/** The version of these sources: package.json alone says it, and npm's lock file repeats it. */
export function currentVersion(): string {
  return readJson('package.json').version;
}

/** Writes another version there. */
export function writeVersion(version: string): void {
  writeJson('package.json', { ...readJson('package.json'), version });
  const { packages, ...lock } = readJson('package-lock.json');
  writeJson('package-lock.json', { ...lock, version, packages: { ...packages, '': { ...packages[''], version } } });
}
