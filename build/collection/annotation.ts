import path from 'node:path';
import { oneLine, type Problem } from '../../src/record/problem.ts';

/**
 * A problem as a workflow command that GitHub shows beside its line: `::error file=…,line=…,title=…::message`. Escaped as
 * GitHub's own toolkit does it; other control characters are replaced, as everywhere.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 */
export function toAnnotation(file: string, { line, field, message }: Omit<Problem, 'path'>): string {
  return `::error file=${property(file)},line=${line},title=${property(field)}::${data(message)}`;
}

/** Where a file of a folder lies below the repository's root, with `/` on every system, as an annotation names it. */
export function repositoryPath(root: string, folder: string, file: string, system: path.PlatformPath = path): string {
  return system.relative(root, system.join(system.resolve(folder), file)).replaceAll(system.sep, '/');
}

const ESCAPES: { [character: string]: string } = { '%': '%25', '\r': '%0D', '\n': '%0A', ':': '%3A', ',': '%2C' };

const escaped = (text: string, characters: RegExp): string =>
  oneLine(text.replace(characters, (character) => ESCAPES[character] ?? character));

const data = (text: string): string => escaped(text, /[%\r\n]/g);
const property = (text: string): string => escaped(text, /[%\r\n:,]/g);
