import type { Job } from '../compiler/job.ts';
import type { EndedUpdate } from '../compiler/run-updates.ts';
import type { StoredCollection } from '../sources/listed-collection.ts';
import type { NewVersion } from '../sources/take-over.ts';
import type { ListAnswer, ListQuestion, SearchAnswer, SearchQuestion, SiteRecords } from './found-records.ts';
import type { HiddenMatch, PageContext, Paper } from './page-context.ts';
import { isSetting, type ReaderSettings } from './reader-settings.ts';

/** Whether the button shows the number of related links: the optional `tabs` permission and what the reader was asked. */
export type Counts = 'shown' | 'hidden' | 'offered';

/** What there is to say about a page. */
export interface PageAnswer {
  context: PageContext;
  /** What the reader hid on this page. */
  hidden: HiddenMatch[];
  /** The papers that the page links to; none before the page was read. */
  papers: Paper[];
  /** Of a page without a record, once it was to be read: its site and the newest of its records. */
  ofSite?: SiteRecords;
  /** Of such a page: whether it could not be read, so that its address alone was checked. */
  isUnread?: boolean;
}

/** All a popup needs for its first paint. */
export interface PopupContent extends ReaderSettings {
  answer: PageAnswer;
  counts: Counts;
}

/** All the side panel needs for its first paint of a page. */
export interface PanelContent extends PopupContent {
  /** The page's article key, or null where its address has none: what is open stays open while that stays. */
  article: string | null;
}

/** What the options page shows that the background knows. */
export interface OptionsContent {
  settings: ReaderSettings;
  /** On how many pages the reader hid a match. */
  hiddenPages: number;
}

/** The page a view asks about. */
export interface PageQuestion {
  /** `undefined` where the browser keeps the address from the extension. */
  url: string | undefined;
  tabId: number;
  windowId: number;
  /** A private window: nothing about it is written to disk. */
  isPrivate: boolean;
}

/** A match that is not of the page's article. */
export interface WrongMatch {
  page: PageQuestion;
  /** The match's id. */
  match: string;
}

/** Settings that the reader changed; in a private window the choice is not kept. */
export interface SettingsChange {
  changed: Partial<ReaderSettings>;
  isPrivate: boolean;
}

/** Every message between a page of ours and the background: its name, what it carries and what comes back. */
export interface Contract {
  /** Asks nothing: the message starts a background that sleeps. */
  wake: { request: null; reply: null };
  /** By the page's address alone. */
  popupContent: { request: PageQuestion; reply: PopupContent };
  /** The same for a view that follows the reader: nothing is counted, and no count offered. */
  panelContent: { request: PageQuestion; reply: PanelContent };
  /** By what the page itself says, too. */
  readPage: { request: PageQuestion; reply: PageAnswer };
  hideMatch: { request: WrongMatch; reply: PageAnswer };
  showHidden: { request: PageQuestion; reply: PageAnswer };
  declineCounts: { request: null; reply: null };
  /** Opens a page in which a record of the page is drafted. */
  draftRecord: { request: PageQuestion; reply: null };
  search: { request: SearchQuestion; reply: SearchAnswer };
  list: { request: ListQuestion; reply: ListAnswer };
  changeSettings: { request: SettingsChange; reply: null };
  optionsContent: { request: null; reply: OptionsContent };
  /** Shows every match again that the reader hid on any page. */
  showAllHidden: { request: null; reply: null };
  /** The page that updates tells how one ended, and is told the next. */
  takeOver: { request: NewVersion; reply: StoredCollection | null };
  nextUpdate: { request: EndedUpdate | null; reply: Job | null };
}

/** What comes back over the wire: the reply, or in words why there is none. */
export type Outcome<N extends keyof Contract> =
  | { ok: true; reply: Contract[N]['reply'] }
  | { ok: false; fault: string };

const isObject = (value: unknown): value is { [name: string]: unknown } => typeof value === 'object' && value !== null;

const isPageQuestion = (request: unknown): request is PageQuestion =>
  isObject(request) &&
  typeof request.isPrivate === 'boolean' &&
  Number.isInteger(request.tabId) &&
  Number.isInteger(request.windowId) &&
  (request.url === undefined || typeof request.url === 'string');

const isNothing = (request: unknown): request is null => request === null;

/** Which rows of a long list. Whole numbers, however large: `pageOf` bounds them where the list is at hand. */
const isPart = (request: unknown): request is { [name: string]: unknown } =>
  isObject(request) && Number.isInteger(request.offset) && Number.isInteger(request.limit);

const requests: { [N in keyof Contract]: (request: unknown) => request is Contract[N]['request'] } = {
  wake: isNothing,
  popupContent: isPageQuestion,
  panelContent: isPageQuestion,
  readPage: isPageQuestion,
  hideMatch: (request): request is WrongMatch =>
    isObject(request) && isPageQuestion(request.page) && typeof request.match === 'string',
  showHidden: isPageQuestion,
  draftRecord: isPageQuestion,
  declineCounts: isNothing,
  changeSettings: (request): request is SettingsChange =>
    isObject(request) &&
    typeof request.isPrivate === 'boolean' &&
    isObject(request.changed) &&
    Object.entries(request.changed).every(([name, value]) => isSetting(name, value)),
  optionsContent: isNothing,
  showAllHidden: isNothing,
  takeOver: (request): request is NewVersion => isObject(request) && typeof request.folder === 'string',
  nextUpdate: (request): request is EndedUpdate | null =>
    request === null || (isObject(request) && isObject(request.outcome)),
  search: (request): request is SearchQuestion => isPart(request) && typeof request.text === 'string',
  list: (request): request is ListQuestion =>
    isPart(request) &&
    typeof request.name === 'string' &&
    (request.collectionId === undefined || typeof request.collectionId === 'string') &&
    /^(topic|provider|site)-(best|newest)$/.test(`${request.kind}-${request.order}`),
};

/** Whether `request` is what the message of that name carries. */
export function isRequest<N extends keyof Contract>(name: N, request: unknown): request is Contract[N]['request'] {
  return requests[name](request);
}
