import { parseArgs } from 'node:util';
import { formatProblem, type Problem } from '../../src/record/problem.ts';
import { repositoryPath, toAnnotation } from './annotation.ts';
import { type Command, UsageError } from './command.ts';
import { folderArgument } from './folder-argument.ts';
import { say } from './output.ts';
import { checkRecords } from './read-records.ts';

/** `check DIR`: what is wrong with the records of a folder, one line each. */
export const check: Command = {
  synopsis: 'check DIR [--format github]',
  about: 'what is wrong with the records of a folder, for people or as annotations of a workflow on GitHub',
  run(args) {
    const options = { format: { type: 'string', default: 'text' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (!['text', 'github'].includes(values.format)) throw new UsageError("--format is 'text' or 'github'");
    const folder = folderArgument(positionals);
    const { records, problems } = checkRecords(folder);
    const format = values.format === 'github' ? annotationsOf(folder) : formatProblem;
    for (const problem of problems) say(format(problem));
    say(`${records} records, ${problems.length} problems`);
    return problems.length > 0 ? 1 : 0;
  },
};

/** A workflow may run the command below its repository's root; the runner says where that lies. */
const annotationsOf =
  (folder: string) =>
  (problem: Problem): string =>
    toAnnotation(repositoryPath(process.env.GITHUB_WORKSPACE ?? process.cwd(), folder, problem.path), problem);
