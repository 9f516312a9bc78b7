/** The words and the tagged names of all records, one a line in the order of code units, after a line that counts. */
export const TERMS_FILE = 'search/terms.txt';

/** In which rows each term stands: line for line with the terms. */
export const POSTINGS_FILE = 'search/postings.txt';

/** What a view shows of each record: one a line, best first. */
export const ROWS_FILE = 'search/rows.txt';

/** Most records of a collection that are searched: the newest. */
export const MOST_SEARCHED = 250_000;

/** The first line of the terms. */
export interface SearchCounts {
  /** How many records can be searched. */
  rows: number;
  /** How many records the collection has. */
  records: number;
  /** How many terms follow. */
  terms: number;
}
