import { compared } from '../../address/compared.ts';
import { displayText } from '../../record/display-text.ts';
import type { Listing } from '../entry.ts';
import { lineBytes, lineText } from './line-file.ts';
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
  const tag = tagLine(index, findTerm(index.terms, tagTerm(kind, name)));
  const rows = decodeRising(tag.rows).filter((row) => row >= 0 && row < index.rows.lines);
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
  const names: NameCount[] = [];
  for (let term = from; term < to; term++) {
    const tag = tagLine(index, term);
    const name = displayText(new TextDecoder().decode(tag.name)).slice(0, LONGEST_NAME);
    if (name !== '') names.push({ name, records: countNumbers(tag.rows) });
  }
  return names.sort((a, b) => b.records - a.records || compared(a.name, b.name));
}

/** A tag as the postings have it: its name, a tab and its rows. Nothing where there is no tab. */
function tagLine({ postings }: SearchIndex, term: number): { name: Uint8Array; rows: Uint8Array } {
  const line = lineBytes(postings, term);
  const tab = line.indexOf(9);
  return tab < 0 ? { name: NOTHING, rows: NOTHING } : { name: line.subarray(0, tab), rows: line.subarray(tab + 1) };
}

const NOTHING = new Uint8Array();
