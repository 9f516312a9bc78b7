import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { homepage, homepageNote } from '../../build/homepage.ts';
import { projectRoot } from '../../build/project-root.ts';
import { rowsBelow } from './extension/paper-tables.ts';

const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
const papers = ['README.md', 'CONTRIBUTING.md', 'PRIVACY.md', 'SECURITY.md', 'build/README.md'];

test('every package that is installed has its reason', () => {
  const named = rowsBelow('build/README.md', 'Dependencies').flatMap(([names = '']) => codes(names));
  expect(named.sort()).toEqual(Object.keys(JSON.parse(read('package.json')).devDependencies).sort());
});

test('every command of package.json is in CONTRIBUTING.md, and no other', () => {
  const { prepack: _, ...scripts } = JSON.parse(read('package.json')).scripts;
  const told = rowsBelow('CONTRIBUTING.md', 'Commands').flatMap(([commands = '']) => codes(commands));
  const names = told.map((command) => command.replace(/^npm (?:run )?/, '').replace(/ .*/, ''));
  expect(names.filter((name) => name !== 'pack').sort()).toEqual(Object.keys(scripts).sort());
});

/** A path may be told below the one before it: `src/record/`: `citation/`. */
test('every file and folder that CONTRIBUTING.md leads to is there', () => {
  const missing = rowsBelow('CONTRIBUTING.md', 'Where to change what').flatMap(([, places = '']) => {
    let folder = '';
    return codes(places).filter((place) => {
      if (!/[/.]/.test(place) || place.includes('*')) return false;
      const isWhole = /^(?:src|build|tests|assets)\//.test(place) || existsSync(path.join(projectRoot, place));
      if (isWhole) folder = place.replace(/[^/]*$/, '');
      return !existsSync(path.join(projectRoot, isWhole ? '' : folder, place));
    });
  });
  expect(missing).toEqual([]);
});

test('CONTRIBUTING.md fits in a page', () =>
  expect(read('CONTRIBUTING.md').split('\n').length).toBeLessThanOrEqual(80));

test.each(papers)('every link of %s leads somewhere', (paper) => {
  const links = [...read(paper).matchAll(/\]\(([^)#:]+)\)|src="([^":]+)"/g)].map(([, link, source]) => link ?? source);
  const missing = links.filter((link = '') => !existsSync(path.join(projectRoot, path.dirname(paper), link)));
  expect(missing).toEqual([]);
});

test('SECURITY.md says where a fault is reported: the project’s address, or where that will stand', () =>
  expect(read('SECURITY.md')).toContain(homepage() ?? '`homepage` in package.json'));

test('a keeper is told that the project has no address, and only then', () => {
  expect(homepageNote(undefined)).toMatch(/^package\.json has no homepage: .*\n$/);
  expect(homepageNote('https://project.example/')).toBe('');
});

test('there is a paper for each question', () => {
  const atTop = readdirSync(projectRoot);
  expect(atTop).toEqual(expect.arrayContaining([...papers.slice(0, 4), 'CHANGELOG.md', 'LICENSE']));
});

const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
