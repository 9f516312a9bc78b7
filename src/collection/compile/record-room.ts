import { MOST_RECORD_BYTES, MOST_RECORDS } from '../entry.ts';

/** An article key at which more records lie than its entry has room for. */
export interface Crowd {
  key: string;
  /** How many records lie there, and how many of them, the newest, its entry holds. */
  records: number;
  kept: number;
  /** The id of the newest one that is left out. */
  leftOut: string;
}

/** How many of an entry's records, newest first, it has room for; `text` is a record's JSON. The first has it always. */
export function roomFor(records: readonly { text: string }[]): number {
  if (records.length < 2) return records.length;
  const encoder = new TextEncoder();
  let [kept, bytes] = [0, 0];
  for (const { text } of records.slice(0, MOST_RECORDS)) {
    bytes += encoder.encode(text).length;
    if (kept > 0 && bytes > MOST_RECORD_BYTES) break;
    kept++;
  }
  return kept;
}
