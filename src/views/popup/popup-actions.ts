import type { PageAnswer } from '../../messages/contract.ts';
import type { BrowseActions } from '../browse/browse-actions.ts';
import type * as moreScript from '../more.ts';

/** What the popup's second script has. */
export type More = typeof moreScript;

/** What the popup's view, which is the side panel's too, asks of the browser. `view-actions.ts` does these for real. */
export interface PopupActions extends BrowseActions {
  /** What there is to say about the page when it was read, too; null where nobody answers. */
  readPage: () => Promise<PageAnswer | null>;
  /** Hides a match by its id on this page, and answers anew. */
  hideMatch: (id: string) => Promise<PageAnswer | null>;
  showHidden: () => Promise<PageAnswer | null>;
  /** Tells when the reader hides a match or shows it again, here or elsewhere; null where the view is gone by then. */
  watchHidden: ((tell: () => void) => () => void) | null;
  /** Turns the number on the button on or off; whether it is on afterwards: the reader may refuse the permission. */
  setCounts: (isWanted: boolean) => Promise<boolean>;
  declineCounts: () => void;
  /** Opens a page in which a record of this one is drafted. */
  draftRecord: () => void;
  /** Opens a page in which a record of the reader's own collection is changed, by its id. */
  editRecord: (id: string) => void;
  setPictures: (isWanted: boolean) => void;
  /** Opens the options page. */
  openSettings: () => void;
  /** Opens the options page where a collection is added. */
  addCollection: () => void;
  /** Opens the side panel; null where there is none, or where this is it. To be called in the click, before anything is awaited. */
  openPanel: (() => void) | null;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Copies what went wrong, under the product's name and version. */
  copyDetails: (text: string) => Promise<boolean>;
  /** Loads the second script, once. */
  loadMore: () => Promise<More>;
}
