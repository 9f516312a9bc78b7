import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { folderArgument } from './folder-argument.ts';
import { NoRecordsError } from './no-records.ts';
import { jsonLine, say } from './output.ts';
import { readRecords, tellProblems } from './read-records.ts';
import { statistics } from './statistics.ts';
import { statisticsText } from './statistics-text.ts';

/** `stats DIR`: what a folder of records holds, in numbers. */
export const stats: Command = {
  synopsis: 'stats DIR [--json]',
  about: 'how many records have each topic, provider, type and year, how quality is spread, what is missing',
  run(args) {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const folder = folderArgument(positionals);
    const { records, problems, skipped } = readRecords(folder);
    if (records.length === 0) {
      tellProblems(folder, { problems });
      throw new NoRecordsError(folder, { problems, skipped });
    }
    const found = statistics(records);
    say(values.json ? jsonLine(found) : statisticsText(found));
    tellProblems(folder, { problems });
    return problems.length > 0 ? 1 : 0;
  },
};
