import { compared } from '../../address/compared.ts';
import { encodeRising } from './number-code.ts';
import { contentOf } from './search-line.ts';

/** The rows of a word by the best field it stands in there: title, tags, excerpt and address. */
type WordRows = [number[] | null, number[] | null, number[] | null];

/** The rows of a tag, and how often each spelling of its name is used. */
interface TagRows {
  names: Map<string, number>;
  rows: number[];
}

/**
 * Term → its line. Of a word: its rows by field, with tabs between them. Of a tag: its name as most records write it, a
 * tab and its rows. The records come as their lines, in the order of their rows; the row of each is told on the way.
 */
export function termLines(records: readonly string[], onRow: (row: string) => void): Map<string, string> {
  const words = new Map<string, WordRows>();
  const tags = new Map<string, TagRows>();
  for (const [row, line] of records.entries()) {
    const content = contentOf(line);
    for (const [term, name] of content.tags) addTag(tags, term, name, row);
    for (const [field, found] of content.words.entries()) addWords(words, found, field, row);
    onRow(content.row);
  }
  return toLines(words, tags);
}

function addTag(tags: Map<string, TagRows>, term: string, name: string, row: number): void {
  let tag = tags.get(term);
  if (tag === undefined) {
    tag = { names: new Map(), rows: [] };
    tags.set(term, tag);
  }
  // A record may name a topic twice.
  if (tag.rows.at(-1) === row) return;
  tag.rows.push(row);
  tag.names.set(name, (tag.names.get(name) ?? 0) + 1);
}

/** In one loop, without a list of them: a collection has tens of millions. */
function addWords(words: Map<string, WordRows>, found: string, field: number, row: number): void {
  for (let start = 0; start < found.length; ) {
    const space = found.indexOf(' ', start);
    const end = space < 0 ? found.length : space;
    addWord(words, found.slice(start, end), field, row);
    start = end + 1;
  }
}

function addWord(words: Map<string, WordRows>, word: string, field: number, row: number): void {
  let fields = words.get(word);
  if (fields === undefined) {
    fields = [null, null, null];
    words.set(word, fields);
  }
  // A line has each word once (search-line.ts).
  const rows = fields[field];
  if (rows) rows.push(row);
  else fields[field] = [row];
}

function toLines(words: Map<string, WordRows>, tags: Map<string, TagRows>): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [word, fields] of words) {
    lines.set(
      word,
      fields
        .map((rows) => encodeRising(rows ?? []))
        .join('\t')
        .trimEnd(),
    );
    words.delete(word);
  }
  for (const [term, { names, rows }] of tags) {
    const [name = ''] = [...names].sort(([a, used], [b, often]) => often - used || compared(a, b))[0] ?? [];
    lines.set(term, `${name}\t${encodeRising(rows)}`);
  }
  return lines;
}
