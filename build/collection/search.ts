import { parseArgs } from 'node:util';
import { DamagedFileError } from '../../src/collection/read-bucket.ts';
import { type Command, UsageError } from './command.ts';
import { existingFolder } from './folder-argument.ts';
import { jsonLine, say, tell } from './output.ts';
import { searchFolder } from './search-folder.ts';

/** `search --from DIR WORDS…`: the records that have the words, one line of JSON each. */
export const search: Command = {
  synopsis: 'search --from DIR [--limit N] WORDS…',
  about: 'the records that have the words, best first, N of them (20); DIR holds Markdown or a compiled collection',
  async run(args) {
    const options = { from: { type: 'string' }, limit: { type: 'string', default: '20' } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (!values.from) throw new UsageError('--from DIR says where the records are');
    if (!/^\d{1,6}$/.test(values.limit)) throw new UsageError('--limit is a number');
    if (positionals.length === 0) throw new UsageError('which WORDS?');
    return answer(existingFolder(values.from), positionals.join(' '), Number(values.limit));
  },
};

async function answer(folder: string, words: string, limit: number): Promise<number> {
  try {
    const { hits, total, searched, records } = await (await searchFolder(folder)).search(words, { limit });
    for (const { listing } of hits) say(jsonLine(listing));
    if (hits.length < total) tell(`${hits.length} of ${total} records found`);
    if (searched < records) tell(`searched: the newest ${searched} of ${records} records`);
    return 0;
  } catch (error) {
    if (!(error instanceof DamagedFileError)) throw error;
    tell(`${folder}: ${error.message}`);
    return 1;
  }
}
