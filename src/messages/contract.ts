import type { PageContext } from './page-context.ts';

/** Whether the button shows the number of related links: the optional `tabs` permission and what the reader was asked. */
export type Counts = 'shown' | 'hidden' | 'offered';

/** All a popup needs for its one and only paint. */
export interface PopupContent {
  context: PageContext;
  counts: Counts;
  /** Whether the reader wants pictures, which come from the publishers' servers. */
  pictures: boolean;
}

/** The page a view asks about. */
export interface PageQuestion {
  /** `undefined` where the browser keeps the address from the extension. */
  url: string | undefined;
  /** A private window: nothing about it is written to disk. */
  isPrivate: boolean;
}

/** Whether pictures are wanted from now on; in a private window the choice is not kept. */
export interface PicturesChoice {
  isWanted: boolean;
  isPrivate: boolean;
}

/** Every message between a view and the background: its name, what it carries and what comes back. */
export interface Contract {
  popupContent: { request: PageQuestion; reply: PopupContent };
  declineCounts: { request: null; reply: null };
  setPictures: { request: PicturesChoice; reply: null };
}

/** What comes back over the wire: the reply, or in words why there is none. */
export type Outcome<N extends keyof Contract> =
  | { ok: true; reply: Contract[N]['reply'] }
  | { ok: false; fault: string };

const isObject = (value: unknown): value is { [name: string]: unknown } => typeof value === 'object' && value !== null;

const requests: { [N in keyof Contract]: (request: unknown) => request is Contract[N]['request'] } = {
  popupContent: (request): request is PageQuestion =>
    isObject(request) &&
    typeof request.isPrivate === 'boolean' &&
    (request.url === undefined || typeof request.url === 'string'),
  declineCounts: (request) => request === null,
  setPictures: (request): request is PicturesChoice =>
    isObject(request) && typeof request.isWanted === 'boolean' && typeof request.isPrivate === 'boolean',
};

/** Whether `request` is what the message of that name carries. */
export function isRequest<N extends keyof Contract>(name: N, request: unknown): request is Contract[N]['request'] {
  return requests[name](request);
}
