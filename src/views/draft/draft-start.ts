import type { KeptFile } from '../../compiler/own/keep-record.ts';
import type { DraftSource } from '../../messages/draft.ts';
import type { DraftFields } from './draft-fields.ts';

/** What the form begins with. */
export interface DraftStart {
  /** As the page or the record says it. */
  fields: DraftFields;
  /** As the reader had it when the draft's page was left. */
  typed?: DraftFields | undefined;
  /** The file of the reader's own record that is changed; null for a new one. */
  kept: KeptFile | null;
  /** Of a page in a private window: nothing of it is kept. */
  isPrivate: boolean;
}

/** A draft as `storage.session` holds it: as the background handed it over, and with what was typed since. */
export type HeldDraft = DraftSource & Pick<DraftStart, 'typed'>;
