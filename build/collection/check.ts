import { parseArgs } from 'node:util';
import { formatProblem } from '../../src/record/problem.ts';
import type { Command } from './command.ts';
import { folderArgument } from './folder-argument.ts';
import { say } from './output.ts';
import { readRecords } from './read-records.ts';

/** `check DIR`: what is wrong with the records of a folder, one line each. */
export const check: Command = {
  synopsis: 'check DIR',
  about: 'what is wrong with the records of a folder',
  run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const { records, problems } = readRecords(folderArgument(positionals));
    for (const problem of problems) say(formatProblem(problem));
    say(`${records.length} records, ${problems.length} problems`);
    return problems.length > 0 ? 1 : 0;
  },
};
