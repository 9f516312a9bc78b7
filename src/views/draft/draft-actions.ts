import type { KeptRecord, OwnRecord, UnwantedRecord } from '../../compiler/own/keep-record.ts';

/** What the draft's view asks of the browser. `main.tsx` does these for real. */
export interface DraftActions {
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Saves a file where the browser saves downloads. */
  save: (name: string, text: string) => void;
  /** Adds the record to the reader's own collection, or changes it there. */
  keep: (record: OwnRecord) => Promise<KeptRecord>;
  /** Removes it from there. */
  remove: (record: UnwantedRecord) => Promise<KeptRecord>;
}
