import { expect } from 'vitest';
import type { StandInWeb } from '../../../build/site/stand-in-web.ts';

/** What a reader has before them: the popup, or a page of the extension. */
export interface ReaderView {
  /** What it says, a line for each block of text. */
  lines: () => Promise<string[]>;
  /** Waits until an element is there and seen; `text`, where given, must be part of what it says. */
  waitFor: (selector: string, text?: string) => Promise<void>;
  /** A real click on the first such element, `text` being part of what it says. The popup may close under it. */
  click: (selector: string, text?: string) => Promise<void>;
  /** Types a text where the focus is. */
  keys: (text: string) => Promise<void>;
  /** Presses a key by its name, with another held. The popup may close under it. */
  press: (key: string, held?: 'Alt' | 'Control') => Promise<void>;
  /** Puts the focus on the first such element. */
  focus: (selector: string) => Promise<void>;
  /** What stands in a field. */
  valueOf: (selector: string) => Promise<string>;
  /** The text in the computer's clipboard. */
  copied: () => Promise<string>;
  /** What the element that has the focus says. */
  focused: () => Promise<string>;
  /** Runs a script there that no policy of the view's own forbids, so that functions may use what it leaves in `window`. */
  give: (script: string) => Promise<void>;
  /** Runs an async function there, with arguments and what it comes to as JSON. */
  run: <A extends unknown[], R>(script: (...given: A) => Promise<R>, ...given: A) => Promise<R>;
  close: () => Promise<void>;
}

/** A page of the extension in a tab of its own. */
export interface ReaderPage extends ReaderView {
  /** Types into a field. */
  type: (selector: string, text: string) => Promise<void>;
  /** Makes what shows the page so large, in pixels; in Firefox the whole window. */
  resize: (width: number, height: number) => Promise<void>;
  /** Gives an input, seen or not, files of this computer. */
  choose: (selector: string, ...files: string[]) => Promise<void>;
  /** Loads the page anew, and leaves it where the browser asks before; what it asked: 'beforeunload'. */
  reload: () => Promise<string[]>;
  /** Does what would leave the page, and stays when the browser asks; what it asked. Rejects where it asks nothing. */
  stay: (act: () => Promise<void>) => Promise<string>;
  /** Clicks the first such element, `text` being part of what it says, and chooses files or a folder in the chooser that this opens. */
  chooseBy: (selector: string, text: string, ...files: string[]) => Promise<void>;
  /**
   * Drags files and folders of this computer over the middle of the page, where they are until they are dropped or taken
   * away. In Firefox only on a screen: see `DRAGGING_READERS`.
   */
  drag: (...files: string[]) => Promise<Dragged>;
  /** Drags the first such element to the middle of another, and drops it there. As `drag`. */
  dragOnto: (selector: string, target: string) => Promise<void>;
}

/** What is dragged over a page. */
export interface Dragged {
  drop: () => Promise<void>;
  /** Takes it away from the page without a drop. */
  leave: () => Promise<void>;
}

/** What the address bar suggests for a text, as it reads. */
export interface Suggested {
  /** What the first row says, which stands for what is typed. Firefox draws it before it asks the extension. */
  first: string;
  others: { content: string; description: string }[];
}

/** A person with a browser and the extension: the steps that tests of any browser are written in. */
export interface Reader {
  web: StandInWeb;
  /** The beginning of the addresses of the extension's pages, with a slash at its end. */
  home: string;
  /** Opens an address in the reader's tab, and waits for the page unless it never ends to load. */
  goto: (url: string, isEndless?: boolean) => Promise<void>;
  /** Runs a function in the page of the reader's tab. */
  inPage: <A extends unknown[], R>(script: (...given: A) => R | Promise<R>, ...given: A) => Promise<R>;
  /** Clicks the extension's button; the popup has drawn itself. */
  openPopup: () => Promise<ReaderView>;
  /** Opens a page of the extension: `options.html`; in front, or behind the reader's tab. */
  openPage: (name: string, isBehind?: boolean) => Promise<ReaderPage>;
  /** Does what opens a page of the extension in a new tab; that page, when it has drawn itself: when `drawn`, a selector, is there. */
  opened: (act: () => Promise<void>, drawn?: string) => Promise<ReaderPage>;
  /** The side panel, when it is open and has drawn itself. */
  panel: () => Promise<Omit<ReaderView, 'close'>>;
  /** Opens an address in another tab, which is in front until it is closed. */
  openTab: (url: string) => Promise<{ close: () => Promise<void> }>;
  /** The badge and the tooltip of the button, for the tab in front. */
  button: () => Promise<{ badge: string; title: string }>;
  /** Types each text after the extension's keyword in the address bar; what is suggested for each. */
  suggested: (texts: readonly string[]) => Promise<Suggested[]>;
  /** Runs an async function in a document of the extension that nobody sees, with arguments and what it comes to as JSON. It may use `chrome`. */
  behind: <A extends unknown[], R>(script: (...given: A) => Promise<R>, ...given: A) => Promise<R>;
  /** The addresses of the documents in the reader's tab. */
  documents: () => Promise<string[]>;
  /** Installs another extension from a folder, and opens a page of it. */
  openOther: (folder: string, name: string) => Promise<ReaderPage>;
  /** The addresses of all tabs but the extension's own. */
  tabs: () => Promise<string[]>;
  isBackgroundRunning: () => Promise<boolean>;
  /** Stops the background as the browser does when it is idle. */
  stopBackground: () => Promise<void>;
  /** Has what a view copies refused from now on, with a `NotAllowedError`; in Firefox what any view copies. */
  forbidCopying: (view: ReaderView) => Promise<void>;
  /** The folder in which the browser saves files. */
  downloads: string;
  /** What went wrong in the extension so far, as its consoles tell. */
  faults: () => Promise<string[]>;
  close: () => Promise<void>;
}

/** Opens the popup and waits until it has drawn what the page says of itself, too. */
export async function openReadPopup(reader: Reader): Promise<ReaderView> {
  const popup = await reader.openPopup();
  await popup.waitFor('main[data-page="read"]');
  return popup;
}

/** Closes the reader's browser, and asks that nothing went wrong in the extension but what a test led to. */
export async function endReader(reader: Reader, isExpected = (_fault: string) => false): Promise<void> {
  const faults = await reader.faults();
  await reader.close();
  expect(faults.filter((fault) => !isExpected(fault))).toEqual([]);
}
