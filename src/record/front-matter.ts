import matter from 'gray-matter';
import { FAILSAFE_SCHEMA, load, types } from 'js-yaml';
import { readPlainYaml } from './plain-yaml.ts';

/** A front matter that can't be read: why, and on which line of the file, counted from 1. */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
  constructor(
    message: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/** Numbers and dates stay as they are written (`2021-02-05T05:04:00Z`, `007`); the record's validation makes them what they are. */
export const RECORD_SCHEMA = FAILSAFE_SCHEMA.extend({ implicit: [types.null, types.bool] });

const OPTIONS = {
  language: 'yaml',
  engines: { yaml: (text: string) => load(text, { schema: RECORD_SCHEMA }) as object },
};

/** Longest run of white space. gray-matter looks for comments in time that grows with its square: 1 MB of line ends would take hours. */
const LONGEST_GAP = 1000;

/** Most values a front matter may say, each repeat of an alias counted. The largest real one says 1,200. */
const MOST_VALUES = 50_000;

/** The YAML between the opening `---` (line 1) and the closing one, with the opening line; null where a text opens with none. */
export function frontMatterOf(text: string): string | null {
  if (!text.startsWith('---') || text[3] === '-') return null;
  const end = text.indexOf('\n---', 3);
  if (end < 0) throw new FrontMatterError('opens here with --- and never ends', 1);
  return text.slice(0, end);
}

/**
 * The data of a text's front matter, or null where it has none.
 * Throws a FrontMatterError, or js-yaml's YAMLException whose lines count from 0.
 */
export function readFrontMatter(text: string): unknown {
  const block = frontMatterOf(text);
  if (block === null) return null;
  refuseOtherLanguages(block);
  refuseGaps(block);
  const plain = readPlain(block);
  if (plain !== null) return plain;
  const { data } = matter(text, OPTIONS);
  if (block.includes('*') || block.length > MOST_VALUES) refuseBombs(data);
  return data;
}

/** The data without gray-matter and js-yaml, where a block is written so that they would give the same. */
function readPlain(block: string): object | null {
  if (block.length > MOST_VALUES) return null;
  const text = block.replaceAll('\r\n', '\n');
  return text.startsWith('---\n') ? readPlainYaml(text.slice(4)) : null;
}

/**
 * gray-matter runs the file's code for `---js`, and takes `---constructor` for the name of an engine. As it does, this takes
 * all before the first LF for the name, any spaces and a CR around it left out.
 */
function refuseOtherLanguages(block: string): void {
  const [opening = ''] = block.split('\n', 1);
  const language = opening.slice(3).trim();
  if (/^(?:ya?ml)?$/i.test(language)) return;
  throw new FrontMatterError(
    `only YAML is read: nothing may stand behind the three dashes, found '${language.slice(0, 40)}'`,
    1,
  );
}

/** Looks at one character in a thousand: no longer gap lies between them. */
function refuseGaps(block: string): void {
  for (let at = LONGEST_GAP; at < block.length; at += LONGEST_GAP) {
    let [start, end] = [at, at];
    while (isSpace(block, start - 1)) start--;
    while (end - start <= LONGEST_GAP && isSpace(block, end)) end++;
    if (end - start <= LONGEST_GAP) continue;
    const line = block.slice(0, end).split('\n').length;
    throw new FrontMatterError(`more than ${LONGEST_GAP} spaces or empty lines in a row: take them out`, line);
  }
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** A few lines of aliases of aliases (`b: &b [*a, *a]`) say billions of values; without a `*` each value takes a character. */
function refuseBombs(data: unknown): void {
  const open = [data];
  for (let values = 0; open.length > 0; values++) {
    if (values > MOST_VALUES)
      throw new FrontMatterError(`says more than ${MOST_VALUES} values, repeats of an alias (*) included: say less`, 1);
    const value = open.pop();
    if (typeof value !== 'object' || value === null) continue;
    for (const item of Object.values(value)) open.push(item);
  }
}
