import type { PageMetadata } from '../page/read-metadata.ts';

export type { PageMetadata };

/** What a record is drafted from, on its way from the background to the page that shows the draft. */
export interface DraftSource {
  /** The address of the page. */
  url: string;
  /** What the page says of itself; null where it can't be read. */
  metadata: PageMetadata | null;
  /** Of a page in a private window: nothing of it is written to disk unless the reader saves it. */
  isPrivate: boolean;
}

/** Its name in `storage.session`, which is in memory alone. */
export const draftName = (id: string): string => `draft ${id}`;
