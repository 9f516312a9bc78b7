import { parseArgs } from 'node:util';
import { findMatches } from '../../src/collection/find-matches.ts';
import { DamagedFileError } from '../../src/collection/read-bucket.ts';
import { addresses } from './addresses.ts';
import { type Command, UsageError } from './command.ts';
import { existingFolder } from './folder-argument.ts';
import { toLookupLine } from './lookup-line.ts';
import { openFolder } from './open-folder.ts';
import { say, tell } from './output.ts';

/** `lookup --from DIR`: which records a page has, one line of JSON for each address. */
export const lookup: Command = {
  synopsis: 'lookup --from DIR [--explain] [URL…]',
  about: `which records a page has; DIR holds Markdown or a compiled collection. Each match says how it was
found: by "address"; "doi"; "parameters", the address but for parameters that nobody knows; or
"related", listed as related by the record. --explain adds the rules that changed the page's address
on the way: "address; amp-cache, tracking". Broken records are left out, and counted on standard
error: check names them`,
  async run(args) {
    const options = { from: { type: 'string' }, explain: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (!values.from) throw new UsageError('--from DIR says where the records are');
    return answer(existingFolder(values.from), positionals, values.explain);
  },
};

/** A page that a damaged file keeps from being compared has a line too, without matches, and the fault is told. */
async function answer(folder: string, urls: string[], isExplained: boolean): Promise<number> {
  const collection = await openFolder(folder);
  let status = 0;
  for await (const url of addresses(urls)) {
    const found = await findMatches(collection, url).catch((error: unknown) => {
      if (!(error instanceof DamagedFileError)) throw error;
      tell(`${folder}: ${error.message}`);
      status = 1;
      return null;
    });
    say(toLookupLine(url, found, isExplained));
  }
  return status;
}
