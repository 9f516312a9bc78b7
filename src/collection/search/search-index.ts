import { FieldReader } from '../../record/field-reader.ts';
import { DamagedFileError, readBytes } from '../read-bucket.ts';
import type { Source } from '../source.ts';
import { type LineFile, lineBytes, toLineFile } from './line-file.ts';
import { decodeNumbers } from './number-code.ts';
import { POSTINGS_FILE, ROWS_FILE, type SearchCounts, TERMS_FILE } from './search-files.ts';
import { NEWEST_TERM } from './tags.ts';
import { findTerm } from './term-list.ts';

/** The search files of a collection, read whole. */
export interface SearchIndex {
  counts: SearchCounts;
  /** In the order of code units. */
  terms: readonly string[];
  postings: LineFile;
  rows: LineFile;
  /** The rows in the order of their dates, newest first. */
  newest: () => Uint32Array;
}

/** Reads the search files. Throws a DamagedFileError where one is missing or they are not of one making. */
export async function readSearchIndex(source: Source): Promise<SearchIndex> {
  const [termBytes, postings, rows] = await Promise.all([
    readBytes(source, TERMS_FILE),
    readBytes(source, POSTINGS_FILE).then(toLineFile),
    readBytes(source, ROWS_FILE).then(toLineFile),
  ]);
  const [first = '', ...terms] = new TextDecoder().decode(termBytes).trimEnd().split('\n');
  const counts = readCounts(first);
  if (counts === null || counts.terms !== terms.length) throw new DamagedFileError(TERMS_FILE, 'not a list of terms');
  if (postings.lines !== terms.length) throw new DamagedFileError(POSTINGS_FILE, 'has not a line for each term');
  if (rows.lines !== counts.rows) throw new DamagedFileError(ROWS_FILE, 'has not a line for each record');
  let newest: Uint32Array | undefined;
  return {
    counts,
    terms,
    postings,
    rows,
    newest: () => {
      newest ??= readNewest(terms, postings, rows.lines);
      return newest;
    },
  };
}

function readCounts(line: string): SearchCounts | null {
  try {
    const fields = FieldReader.of(JSON.parse(line));
    const [rows, records, terms] = [fields?.score('rows'), fields?.score('records'), fields?.score('terms')];
    return rows === undefined || records === undefined || terms === undefined ? null : { rows, records, terms };
  } catch {
    // No JSON: told as damage by the caller.
    return null;
  }
}

function readNewest(terms: readonly string[], postings: LineFile, rows: number): Uint32Array {
  const numbers = decodeNumbers(lineBytes(postings, findTerm(terms, NEWEST_TERM)));
  if (numbers.length !== rows || numbers.some((row) => row >= rows)) {
    throw new DamagedFileError(POSTINGS_FILE, 'the order by date is wrong');
  }
  return Uint32Array.from(numbers);
}
