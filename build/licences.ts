import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project-root.ts';

/** The Mozilla Public License asks that changes are told, and where sources are. */
const HEAD = `Article Context holds code of the packages below, each under its own licence. Its own sources say in \`build\` how it
is bundled, and which parts that are never called are left out: what is left stays under its package's licence.
`;

/** The folder of a package, the innermost one where it has packages of its own. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/;

/** What npm takes for a repository at GitHub: an address of git's, or its end alone. */
const AT_GITHUB = /^(?:.*github\.com\/)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/;

/** The licences of the packages of bundled files, with where their sources are. Throws where a package says neither. */
export function licencesOf(files: readonly string[]): string {
  const packages = new Set(files.flatMap((file) => PACKAGE.exec(file)?.[0] ?? []));
  return [HEAD, ...[...packages].map(licenceOf).sort()].join('\n');
}

function licenceOf(name: string): string {
  const folder = path.join(projectRoot, name);
  const file = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
  if (file === undefined) throw new Error(`${name}: no licence`);
  const { name: title, version, repository } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const [, source] = AT_GITHUB.exec(repository?.url ?? repository) ?? [];
  if (source === undefined) throw new Error(`${name}: no address of its sources`);
  const text = readFileSync(path.join(folder, file), 'utf8').trim();
  return `${title} ${version}, https://github.com/${source}\n\n${text}\n`;
}
