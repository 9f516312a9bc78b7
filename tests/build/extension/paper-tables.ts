import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../build/project-root.ts';

/** The rows of the tables below a heading of a paper of the project, without the line that names the columns. */
export function rowsBelow(paper: string, heading: string): string[][] {
  const text = readFileSync(path.join(projectRoot, paper), 'utf8');
  const [, section] = text.split(`## ${heading}\n`);
  if (section === undefined) throw new Error(`${paper}: no heading '${heading}'`);
  const [own = ''] = section.split('\n## ');
  const lines = own.split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** What stands between the marks of code in a cell. */
export function codeIn(cell = ''): string {
  const [, code] = /^`([^`]+)`$/.exec(cell) ?? [];
  if (code === undefined) throw new Error(`no code: ${cell}`);
  return code;
}
