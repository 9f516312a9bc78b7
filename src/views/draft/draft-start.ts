import type { KeptFile } from '../../compiler/own/keep-record.ts';
import type { DraftFields } from './draft-fields.ts';

/** What the form begins with. */
export interface DraftStart {
  fields: DraftFields;
  /** The file of the reader's own record that is changed; null for a new one. */
  kept: KeptFile | null;
  /** Of a page in a private window: nothing of it is kept. */
  isPrivate: boolean;
}
