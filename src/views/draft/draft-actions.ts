import type { KeptRecord, OwnRecord, UnwantedRecord } from '../../compiler/own/keep-record.ts';
import type { DraftFields } from './draft-fields.ts';

/** What the draft's view asks of the browser. `main.tsx` does these for real. */
export interface DraftActions {
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Saves a file where the browser saves downloads. */
  save: (name: string, text: string) => void;
  /** Is told what stands in the form, and whether that is as it was begun, or saved. */
  follow: (fields: DraftFields, isSaved: boolean) => void;
  /** Adds the record to the reader's own collection, or changes it there. */
  keep: (record: OwnRecord) => Promise<KeptRecord>;
  /** Removes it from there. */
  remove: (record: UnwantedRecord) => Promise<KeptRecord>;
}
