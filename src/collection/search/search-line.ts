import type { NamedRecord } from '../named-record.ts';
import { toRowLine } from './row-line.ts';
import { fieldWords, toSearched } from './searched-record.ts';
import { tagsOf, tagTerm } from './tags.ts';

/** The place of a record in the order of rows, which is by quality, date and id. */
export interface SearchPlace {
  publishedDateTime: string;
  id: string;
  /** -1 where it is not scored. */
  quality: number;
}

/** What of a record goes into the files of the search. */
export interface SearchContent {
  /** Its line of the rows. */
  row: string;
  /** The terms and the names of what it is listed by. */
  tags: [term: string, name: string][];
  /** Its words by the best place where they stand, with spaces between: title, tags, excerpt or address. */
  words: string[];
}

/**
 * All that the search needs of a record, in one line of text without its end: most of the work is done where a record is
 * read, in whichever thread. Between tabs stand date, quality, id, row, tags and the words of each field.
 */
export function toSearchLine({ id, record }: NamedRecord): string {
  const searched = toSearched(id, record);
  const tags = tagsOf(searched);
  const place = [searched.publishedDateTime ?? '', searched.quality ?? -1, JSON.stringify(id)];
  const terms = tags.map(({ kind, name }) => [tagTerm(kind, name), name]);
  const seen = new Set<string>();
  const isNew = (word: string) => !seen.has(word) && seen.add(word) === seen;
  const words = fieldWords(searched, tags).map((field) => field.filter(isNew).join(' '));
  return [...place, toRowLine(searched), JSON.stringify(terms), ...words].join('\t');
}

/** Where a line's record stands. */
export function placeOf(line: string): SearchPlace {
  const [publishedDateTime = '', quality, id = '""'] = line.split('\t', 3);
  return { publishedDateTime, id: JSON.parse(id), quality: Number(quality) };
}

/** What else a line says. */
export function contentOf(line: string): SearchContent {
  const [, , , row = '', tags = '[]', ...words] = line.split('\t');
  return { row, tags: JSON.parse(tags), words };
}
