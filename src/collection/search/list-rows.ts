import { displayText } from '../../record/display-text.ts';
import type { Listing } from '../entry.ts';
import { lineAt, lineText } from './line-file.ts';
import { countNumbers, decodeRising } from './number-code.ts';
import { type PageRequest, pageOf } from './page-of.ts';
import { readRowLine } from './row-line.ts';
import type { SearchIndex } from './search-index.ts';
import { type ListKind, tagSign, tagTerm } from './tags.ts';
import { findTerm, termsFrom } from './term-list.ts';

/** Longest name that is shown, in characters. */
const LONGEST_NAME = 200;

/** A page of a list that is wanted. */
export interface ListRequest extends PageRequest {
  kind: ListKind;
  /** Capitals and accents make no difference. */
  name: string;
  /** By quality, or by date. */
  order: 'best' | 'newest';
}

/** A page of a list. */
export interface ListPage {
  rows: Listing[];
  /** How many records the list has. */
  total: number;
}

/** A name and how many records are listed by it. */
export interface NameCount {
  name: string;
  records: number;
}

/** The page of a list; an empty one, where nothing is listed by the name. */
export function listRows(index: SearchIndex, { kind, name, order, ...page }: ListRequest): ListPage {
  const term = findTerm(index.terms, tagTerm(kind, name));
  const [from, to] = tagRows(index, term);
  const rows = decodeRising(index.postings.bytes, from, to).filter((row) => row >= 0 && row < index.rows.lines);
  const ordered = order === 'best' ? Uint32Array.from(rows) : newestRows(index, rows);
  const shown = pageOf(ordered, page).map((row) => readRowLine(lineText(index.rows, row)));
  return { rows: shown.filter((row) => row !== null), total: ordered.length };
}

/** A page of all records that can be searched, newest first. */
export function newestPage(index: SearchIndex, page: PageRequest): ListPage {
  const all = index.newest();
  const shown = pageOf(all, page).map((row) => readRowLine(lineText(index.rows, row)));
  return { rows: shown.filter((row) => row !== null), total: all.length };
}

/** Rows by date: the order of all rows, with only those that are wanted left in it. */
function newestRows(index: SearchIndex, rows: readonly number[]): Uint32Array {
  const isWanted = new Uint8Array(index.rows.lines);
  for (const row of rows) isWanted[row] = 1;
  return index.newest().filter((row) => isWanted[row] === 1);
}

/** All names of a kind and how many records each has, most first, then by name. */
export function listNames(index: SearchIndex, kind: ListKind): NameCount[] {
  const { from, to } = termsFrom(index.terms, tagSign(kind));
  const { bytes } = index.postings;
  const names: NameCount[] = [];
  for (let term = from; term < to; term++) {
    const [start] = lineAt(index.postings, term);
    const [first, end] = tagRows(index, term);
    const name = displayText(new TextDecoder().decode(bytes.subarray(start, first - 1))).slice(0, LONGEST_NAME);
    if (name !== '' && first > start) names.push({ name, records: countNumbers(bytes, first, end) });
  }
  return names.sort((a, b) => b.records - a.records || (a.name < b.name ? -1 : 1));
}

/** Where the rows of a tag stand in the postings: behind its name and a tab. */
function tagRows({ postings }: SearchIndex, term: number): [from: number, to: number] {
  const [start, end] = lineAt(postings, term);
  const tab = postings.bytes.subarray(start, end).indexOf(9);
  return tab < 0 ? [start, start] : [start + tab + 1, end];
}
