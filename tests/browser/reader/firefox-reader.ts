import { inject } from 'vitest';
import { ensureFirefox } from '../../../build/browser/firefox/ensure-firefox.ts';
import {
  type FirefoxOptions,
  launchFirefox,
  type RunningFirefox,
} from '../../../build/browser/firefox/launch-firefox.ts';
import { startStandInWeb } from '../../../build/site/stand-in-web.ts';
import { firefoxPage } from './firefox-page.ts';
import { firefoxView, type InView } from './firefox-view.ts';
import type { Reader, ReaderView } from './reader.ts';

const PATIENCE_MS = 10_000;

/** A limit for what hangs: a busy machine takes its time. */
const SCRIPT_MS = 180_000;

/** In a page of the extension, with the browser's own rights: the popup's window. */
const POPUP = `
  const views = window.wrappedJSObject.browser.extension.getViews(Cu.cloneInto({ type: 'popup' }, window));
  const view = views.length > 0 ? Cu.unwaiveXrays(views[0]) : null;
`;

/** The same: the window of the tab itself. */
const TAB = 'const view = window;';

/** A reader in Firefox, and the browser itself. */
export interface FirefoxReader extends Reader {
  firefox: RunningFirefox;
}

/**
 * A reader in Firefox, with `isPrivate` in a private window. A tab of its own, behind the reader's, sees what the
 * extension's pages do.
 */
export async function startFirefoxReader(
  options?: Partial<Pick<FirefoxOptions, 'extension' | 'preferences' | 'isPrivate' | 'prepare'>>,
): Promise<FirefoxReader> {
  const web = await startStandInWeb();
  const firefox = await launchFirefox({
    program: ensureFirefox(),
    extension: inject('firefoxExtension'),
    webPort: web.port,
    ...options,
  });
  const to = (handle: string, focus = false) => firefox.send('WebDriver:SwitchToWindow', { handle, focus });
  const [first = ''] = await handles(firefox);
  const tab = options?.isPrivate ? await newWindow(firefox, { type: 'window', focus: true, private: true }) : first;
  await to(tab, true);
  const lookout = await newWindow(firefox, { type: 'tab', focus: false });
  await to(lookout);
  // Any document of the extension sees its popup; this one does nothing of its own.
  await firefox.send('WebDriver:Navigate', { url: `${firefox.origin}/icons/lit-16.png` });
  await to(tab, true);
  await firefox.send('WebDriver:SetTimeouts', { script: SCRIPT_MS });
  const inView = async <R>(handle: string, view: string, body: string, given: unknown[]): Promise<R> => {
    await to(handle);
    try {
      return await runText<R>(firefox, 'privileged-page', `${view}${body}`, given);
    } finally {
      await to(tab);
    }
  };
  const copied = () => firefox.run('browser', clipboardText);
  const inPopup: InView = (body, ...given) => inView(lookout, POPUP, body, given);
  const popup: ReaderView = {
    ...firefoxView(inPopup, copied),
    async close() {
      await inPopup('view?.close();');
      while (!(await inPopup<boolean>('return view === null;')));
    },
  };
  const pageIn = (handle: string) => {
    const { open, close, ...page } = firefoxPage(firefox, handle, () => to(tab));
    const view = firefoxView((body, ...given) => inView(handle, TAB, body, given), copied);
    return { ...page, ...view, open, close };
  };
  const openUrl = async (url: string) => {
    const page = pageIn(await newWindow(firefox, { type: 'tab', focus: true }));
    await page.open(url);
    return page;
  };
  return {
    web,
    home: `${firefox.origin}/`,
    async goto(url, isEndless = false) {
      await to(tab, true);
      await firefox.send('WebDriver:SetTimeouts', { pageLoad: isEndless ? 1000 : 30_000 });
      await firefox.send('WebDriver:Navigate', { url }).catch((error: unknown) => {
        if (!isEndless) throw error;
      });
    },
    inPage: (script, ...given) => firefox.run('page', script, ...given),
    async openPopup() {
      await popup.close();
      await to(tab, true);
      await firefox.run('browser', clickButton, firefox.id);
      await popup.waitFor('body[data-ready] main');
      return popup;
    },
    openPage: (name) => openUrl(`${firefox.origin}/${name}`),
    documents: () => firefox.run('browser', documentsOfTab),
    async openOther(folder, name) {
      const id = (await firefox.send('Addon:Install', { path: folder, temporary: true })) as string;
      return openUrl(await firefox.run('browser', addressIn, id, name));
    },
    async opened(act, drawn = 'body[data-ready]') {
      const known = await handles(firefox);
      await act();
      const isNew = async () => (await handles(firefox)).find((handle) => !known.includes(handle));
      const end = performance.now() + PATIENCE_MS;
      let handle = await isNew();
      for (; handle === undefined; handle = await isNew()) {
        if (performance.now() > end) throw new Error('no tab was opened');
      }
      await to(handle, true);
      const page = pageIn(handle);
      await page.waitFor(drawn);
      return page;
    },
    async untilPanel() {
      const end = performance.now() + PATIENCE_MS;
      while (!(await inPopup<boolean>(`return (${isPanelDrawn})(window);`))) {
        if (performance.now() > end) throw new Error('no side panel');
      }
    },
    tabs: async () => (await firefox.run('browser', openAddresses)).filter((url) => url.startsWith('http')),
    stopBackground: () => firefox.run('browser', stopBackground, firefox.id),
    faults: () => firefox.run('browser', faultsOf, firefox.origin),
    firefox,
    async close() {
      await firefox.quit();
      await web.close();
    },
  };
}

const handles = async (firefox: RunningFirefox) => (await firefox.send('WebDriver:GetWindowHandles')) as string[];

/** Opens a tab, or a window with one: https://www.w3.org/TR/webdriver2/#new-window */
async function newWindow(
  firefox: RunningFirefox,
  wanted: { type: 'tab' | 'window'; focus: boolean; private?: boolean },
): Promise<string> {
  const made = await firefox.send('WebDriver:NewWindow', wanted);
  return (made as { handle: string }).handle;
}

/** In a privileged page: whether the sidebar shows the extension's panel. */
const isPanelDrawn = `(window) => {
  const panels = window.wrappedJSObject.browser.extension.getViews(Cu.cloneInto({ type: 'sidebar' }, window));
  return panels.length > 0 && Cu.unwaiveXrays(panels[0]).document.querySelector('body[data-ready] main') !== null;
}`;

/** Runs a text of statements, with `given` as its arguments. */
async function runText<R>(
  firefox: RunningFirefox,
  place: 'privileged-page' | 'browser',
  body: string,
  given: unknown[],
): Promise<R> {
  const script = { toString: () => `(...given) => { ${body} }` } as unknown as (...given: unknown[]) => R;
  return firefox.run(place, script, ...given);
}

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
interface Extension {
  terminateBackground: () => Promise<void>;
}
interface ActionsModule {
  ExtensionParent: {
    apiManager: { global: { browserActionFor: (extension: Extension) => { triggerAction: (window: Window) => void } } };
  };
}
interface ConsoleMessage {
  message: string;
  sourceName?: string;
  flags?: number;
}
declare const ChromeUtils: { importESModule: (url: string) => ActionsModule };
declare const WebExtensionPolicy: {
  getByID: (id: string) => { extension: Extension; getURL: (name: string) => string };
};
declare const gBrowser: {
  browsers: { currentURI: { spec: string } }[];
  selectedBrowser: { browsingContext: { getAllBrowsingContextsInSubtree: () => BrowsingContext[] } };
};
interface BrowsingContext {
  currentWindowGlobal: { documentURI: { spec: string } } | null;
}
declare const Services: {
  console: { getMessageArray: () => ConsoleMessage[] };
  clipboard: { getData: (into: Transferable, which: number) => void; kGlobalClipboard: number };
};
interface Transferable {
  init: (context: null) => void;
  addDataFlavor: (kind: string) => void;
  getTransferData: (kind: string, into: { value?: { QueryInterface: (of: object) => { data: string } } }) => void;
}
declare const Ci: { nsIConsoleAPIStorage: object; nsITransferable: object; nsISupportsString: object };
declare const Cc: {
  [id: string]: {
    getService: (of: object) => { getEvents: () => { level: string; filename: string; arguments: unknown[] }[] };
    createInstance: (of: object) => Transferable;
  };
};

/** As a click on the button does: it opens the popup and grants `activeTab`. */
function clickButton(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

function stopBackground(id: string): Promise<void> {
  return WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

function addressIn(id: string, name: string): string {
  return WebExtensionPolicy.getByID(id).getURL(name);
}

function documentsOfTab(): string[] {
  const contexts = gBrowser.selectedBrowser.browsingContext.getAllBrowsingContextsInSubtree();
  return contexts.flatMap(({ currentWindowGlobal }) => currentWindowGlobal?.documentURI.spec ?? []);
}

function openAddresses(): string[] {
  return gBrowser.browsers.map((browser) => browser.currentURI.spec);
}

/** The text in the clipboard; '' where there is none. */
function clipboardText(): string {
  const taken = Cc['@mozilla.org/widget/transferable;1']?.createInstance(Ci.nsITransferable);
  if (taken === undefined) throw new Error('no clipboard');
  taken.init(null);
  taken.addDataFlavor('text/plain');
  Services.clipboard.getData(taken, Services.clipboard.kGlobalClipboard);
  const data: Parameters<typeof taken.getTransferData>[1] = {};
  taken.getTransferData('text/plain', data);
  return data.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
}

/** Uncaught errors and broken policies, and what the extension's pages themselves tell the console of. */
function faultsOf(origin: string): string[] {
  const errors = Services.console
    .getMessageArray()
    .filter((one) => one.sourceName?.startsWith(origin))
    .map((one) => one.message);
  const said = Cc['@mozilla.org/consoleAPI-storage;1']?.getService(Ci.nsIConsoleAPIStorage).getEvents() ?? [];
  return [
    ...errors,
    ...said
      .filter(({ level, filename }) => ['error', 'warn', 'assert'].includes(level) && filename.startsWith(origin))
      .map((one) => one.arguments.map(String).join(' ')),
  ];
}
