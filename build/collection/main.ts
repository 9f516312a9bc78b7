import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { articleKey } from '../../src/address/article-key.ts';
import { findMatches } from '../../src/collection/find-matches.ts';
import { DamagedFileError } from '../../src/collection/read-bucket.ts';
import { formatProblem, type Problem } from '../../src/record/problem.ts';
import { writeCompiled } from './compile-folder.ts';
import { toLookupLine } from './lookup-line.ts';
import { openFolder } from './open-folder.ts';
import { progressBar } from './progress.ts';
import { type RecordFolder, readFolder } from './read-folder.ts';

const USAGE = `The answer goes to standard output, progress to standard error; exit status 1 where something is wrong.

  collection check DIR               what is wrong with the records of a folder
  collection build DIR --out OUT     compiles them
  collection lookup --from DIR [--explain] [URL…]
                                     which records a page has; DIR holds Markdown or a compiled collection
  collection key [URL…]              the article key of an address, '-' where it has none

Where no URL is given, addresses are read from standard input, one a line.
--explain adds a "rule" to each match: how it was found, and what was changed in the page's address on the way, such as
"address; amp-cache, tracking". Found by "address"; "doi"; "parameters", the address but for parameters that nobody
knows; or "related", listed as related by the record.
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

/** Runs one command and returns the exit status. */
async function run([command = '', ...rest]: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: rest,
    allowPositionals: true,
    options: { out: { type: 'string' }, from: { type: 'string' }, explain: { type: 'boolean', default: false } },
  });
  const [folder] = positionals;
  if (command === 'check' && folder !== undefined) return check(folder);
  if (command === 'build' && folder !== undefined && values.out !== undefined) return build(folder, values.out);
  if (command === 'lookup' && values.from !== undefined) return lookup(values.from, positionals, values.explain);
  if (command === 'key') return key(positionals);
  tell(USAGE);
  return 1;
}

function read(folder: string): RecordFolder {
  const found = readFolder(folder, progressBar('Reading'));
  if (found.skipped > 0) tell(`${found.skipped} Markdown files without front matter skipped`);
  return found;
}

function check(folder: string): number {
  const { records, problems } = read(folder);
  for (const problem of problems) say(formatProblem(problem));
  say(`${records.length} records, ${problems.length} problems`);
  return exitStatus(problems);
}

async function build(folder: string, out: string): Promise<number> {
  const found = read(folder);
  for (const problem of found.problems) tell(formatProblem(problem));
  const { header, files, bytes } = await writeCompiled(found, out, progressBar('Writing'));
  say(JSON.stringify({ records: header.records, keys: header.keys, files, bytes }));
  return exitStatus(found.problems);
}

/** A page that a damaged file keeps from being compared has a line too, without matches, and the fault is told. */
async function lookup(folder: string, urls: string[], isExplained: boolean): Promise<number> {
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

async function key(urls: string[]): Promise<number> {
  for await (const url of addresses(urls)) say(articleKey(url) ?? '-');
  return 0;
}

/** The addresses given, else the lines of standard input. */
function addresses(urls: string[]): Iterable<string> | AsyncIterable<string> {
  return urls.length > 0 ? urls : createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
}

const exitStatus = (problems: Problem[]): number => (problems.length > 0 ? 1 : 0);

// Who reads only the first lines (`… | head -1`) has what he wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
