import type { CollectionHeader } from '../../collection/collection-header.ts';
import type { Origin, RunJob } from '../../compiler/job.ts';
import type { OptionsContent } from '../../messages/contract.ts';
import type { ReaderSettings } from '../../messages/reader-settings.ts';
import type { ListedCollection, StoredCollection, UpdateFault } from '../../sources/listed-collection.ts';

/** An online collection that is offered to be subscribed to with one click. */
export interface Suggestion {
  name: string;
  /** What a reader would write into the field. */
  address: string;
}

/** All that the options page shows. */
export interface OptionsState extends OptionsContent {
  list: ListedCollection[];
  /** Whether a newer version of the extension keeps the files of the collections. */
  isDatabaseNewer: boolean;
  /** The collection in the package. */
  example: CollectionHeader | undefined;
  suggestions: Suggestion[];
  /** Whether the button shows the number of related links. */
  hasCounts: boolean;
  /** The browser's own words for the permission that counts need. */
  permission: string;
  /** The keys that open the popup, '' for none; null where the browser has no shortcuts. */
  shortcut: string | null;
  /** The same of the side panel; null also where there is none. */
  panelShortcut: string | null;
  /** Bytes that the extension takes on the disk; null where the browser doesn't say. */
  storage: number | null;
  /** A private window: nothing can be changed. */
  isPrivate: boolean;
}

/** A collection that the reader wants. */
export interface WantedCollection {
  name: string;
  origin: Origin;
}

/** What the options page asks of the browser. `main.tsx` does these for real. */
export interface OptionsActions {
  /** Tells what changes, in whichever page it was changed. */
  watch: (tell: (changed: Partial<OptionsState>) => void) => void;
  changeList: (change: (list: ListedCollection[]) => ListedCollection[]) => void;
  run: RunJob;
  /** A new collection's id. */
  newId: () => string;
  /** Milliseconds of some clock. */
  now: () => number;
  /** The time of day, ISO 8601 in UTC. */
  time: () => string;
  chosen: (files: File[]) => Promise<WantedCollection | UpdateFault>;
  /** To be called while the drop event runs: after it the browser lets nobody look. */
  dropped: (data: DataTransfer) => Promise<WantedCollection | UpdateFault>;
  /** What `owner/name` or an address leads to. */
  wanted: (address: string) => Promise<WantedCollection | UpdateFault>;
  /** Saves a collection as a zip; false where it can't be read. */
  exportCollection: (collection: StoredCollection) => Promise<boolean>;
  /** Asks the reader's browser for hosts. To be called in the click, before anything is awaited. */
  allowHosts: (hosts: string[]) => Promise<boolean>;
  /** Turns the number on the button on or off; whether it is on afterwards. In the click, as `allowHosts`. */
  setCounts: (isWanted: boolean) => Promise<boolean>;
  changeSettings: (changed: Partial<ReaderSettings>) => void;
  showAllHidden: () => void;
  /** Opens the place where the browser lets its shortcuts be changed. */
  openShortcuts: () => void;
  saveText: (name: string, text: string) => void;
  /** Copies a text; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  /** Removes all that the extension keeps and takes back all that it was allowed. */
  reset: () => void;
}
