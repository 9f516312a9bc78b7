import type { NamedRecord } from '../named-record.ts';
import { newestFirst } from '../newest-first.ts';
import { chunkedBytes } from './chunked-bytes.ts';
import { encodeNumber } from './number-code.ts';
import { MOST_SEARCHED, POSTINGS_FILE, ROWS_FILE, type SearchCounts, TERMS_FILE } from './search-files.ts';
import { placeOf, type SearchPlace, toSearchLine } from './search-line.ts';
import { NEWEST_TERM } from './tags.ts';
import { termLines } from './term-lines.ts';

/** Takes records one by one and makes the files of a collection's search of them. */
export interface SearchBuilder {
  add: (record: NamedRecord) => void;
  /** Adds a record by its line, which may have been made elsewhere. */
  addLine: (line: string) => void;
  /** The files by their paths. Equal records give equal bytes, whatever their order. To be called once, at the end. */
  files: () => Map<string, Uint8Array>;
}

/** A record that waits. */
interface Kept extends SearchPlace {
  line: string;
}

/** A builder that keeps at most `most` records, the newest: about 1 KB each, however many are added. */
export function searchBuilder(most = MOST_SEARCHED): SearchBuilder {
  let kept: Kept[] = [];
  let records = 0;
  const prune = () => {
    if (kept.length > most) kept = kept.sort(newestFirst).slice(0, most);
  };
  const addLine = (line: string) => {
    const own = copied(line);
    kept.push({ ...placeOf(own), line: own });
    records++;
    if (kept.length > most + 50_000) prune();
  };
  return {
    add: (record) => addLine(toSearchLine(record)),
    addLine,
    files() {
      prune();
      const best = kept.sort(bestFirst);
      kept = [];
      return searchFiles(best, records);
    },
  };
}

/** A text of its own: one that was cut out of a file would keep the whole file in memory. */
const copied = (text: string): string => ` ${text}`.slice(1);

/** The search files of a collection by their paths. */
export function buildSearchIndex(records: Iterable<NamedRecord>): Map<string, Uint8Array> {
  const builder = searchBuilder();
  for (const record of records) builder.add(record);
  return builder.files();
}

/** Higher quality first, unscored last, then newest first. */
function bestFirst(a: Kept, b: Kept): number {
  return b.quality - a.quality || newestFirst(a, b);
}

function searchFiles(best: readonly Kept[], records: number): Map<string, Uint8Array> {
  const rows = chunkedBytes();
  const newest = best.map((_, row) => row).sort((a, b) => newestFirst(best[a] as Kept, best[b] as Kept));
  const terms = termLines(
    best.map(({ line }) => line),
    rows.add,
  );
  terms.set(NEWEST_TERM, newest.map(encodeNumber).join(''));
  return withCounts(terms, rows.bytes(), { rows: best.length, records, terms: terms.size });
}

function withCounts(lines: Map<string, string>, rows: Uint8Array, counts: SearchCounts): Map<string, Uint8Array> {
  const [terms, postings] = [chunkedBytes(), chunkedBytes()];
  terms.add(JSON.stringify(counts));
  for (const term of [...lines.keys()].sort()) {
    terms.add(term);
    postings.add(lines.get(term) ?? '');
  }
  return new Map([
    [TERMS_FILE, terms.bytes()],
    [POSTINGS_FILE, postings.bytes()],
    [ROWS_FILE, rows],
  ]);
}
