import { parseArgs } from 'node:util';
import { formatProblem, type Problem } from '../../src/record/problem.ts';
import { type Command, UsageError } from './command.ts';
import { buildFolder } from './compile-folder.ts';
import { folderArgument } from './folder-argument.ts';
import { NoRecordsError } from './no-records.ts';
import { say, tell } from './output.ts';
import { progressBar } from './progress.ts';
import { writePublishingNotes } from './publishing-notes.ts';
import { reading, tellSkipped } from './read-records.ts';

/** `build DIR --out OUT`: compiles a folder of records into what a static host serves. */
export const build: Command = {
  synopsis: 'build DIR --out OUT',
  about: 'compiles them into files for any static host, with a README on how to publish them',
  async run(args) {
    const options = { out: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (!values.out) throw new UsageError('--out OUT says where to');
    const folder = folderArgument(positionals);
    const [onRead, onWrite] = [progressBar('Reading'), progressBar('Writing')];
    const built = await buildFolder(folder, values.out, { isHosted: true, onRead, onWrite })
      .catch(tellingProblems)
      .catch(reading(folder));
    const { header, files, bytes, problems } = built;
    tellSkipped(built);
    tellEach(problems);
    const notes = writePublishingNotes(values.out);
    say(JSON.stringify({ records: header.records, keys: header.keys, files: files + 1, bytes: bytes + notes }));
    return problems.length > 0 ? 1 : 0;
  },
};

function tellEach(problems: readonly Problem[]): void {
  for (const problem of problems) tell(formatProblem(problem));
}

/** Where no record is a good one, what is wrong with each comes before the error. */
function tellingProblems(error: unknown): never {
  if (error instanceof NoRecordsError) tellEach(error.problems);
  throw error;
}
