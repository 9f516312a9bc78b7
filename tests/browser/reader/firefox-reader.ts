import { inject } from 'vitest';
import { ensureFirefox } from '../../../build/browser/firefox/ensure-firefox.ts';
import {
  type FirefoxOptions,
  launchFirefox,
  type RunningFirefox,
} from '../../../build/browser/firefox/launch-firefox.ts';
import { startStandInWeb } from '../../../build/site/stand-in-web.ts';
import { firefoxPage } from './firefox-page.ts';
import type { Reader, ReaderPopup } from './reader.ts';

const PATIENCE_MS = 10_000;

/** Marks that keep a foreign text's direction to itself; nobody sees them. */
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * In a page of the extension, with the browser's own rights: the popup's window, and the innermost element in it that a
 * selector finds, that has the text and that is seen.
 */
const POPUP = `
  const views = window.wrappedJSObject.browser.extension.getViews(Cu.cloneInto({ type: 'popup' }, window));
  const popup = views.length > 0 ? Cu.unwaiveXrays(views[0]) : null;
  const find = (selector, text) => popup === null ? null : ([...popup.document.querySelectorAll(text === null ? selector : selector + ' *')]
    .filter((one) => (text === null || one.textContent.includes(text)) && one.getClientRects().length > 0)
    .at(text === null ? 0 : -1) ?? null);
`;

/** A reader in Firefox, and the browser itself. */
export interface FirefoxReader extends Reader {
  firefox: RunningFirefox;
}

/** A reader in Firefox. A tab of its own, behind the reader's, sees what the extension's pages do. */
export async function startFirefoxReader(
  options?: Partial<Pick<FirefoxOptions, 'extension' | 'preferences' | 'prepare'>>,
): Promise<FirefoxReader> {
  const web = await startStandInWeb();
  const firefox = await launchFirefox({
    program: ensureFirefox(),
    extension: inject('firefoxExtension'),
    webPort: web.port,
    ...options,
  });
  const [tab] = (await firefox.send('WebDriver:GetWindowHandles')) as string[];
  const { handle: lookout } = (await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: false })) as {
    handle: string;
  };
  const to = (handle = '', focus = false) => firefox.send('WebDriver:SwitchToWindow', { handle, focus });
  await to(lookout);
  // Any document of the extension sees its popup; this one does nothing of its own.
  await firefox.send('WebDriver:Navigate', { url: `${firefox.origin}/icons/lit-16.png` });
  await to(tab, true);
  const inPopup = async <R>(body: string, ...given: unknown[]): Promise<R> => {
    await to(lookout);
    try {
      return await runText<R>(firefox, 'privileged-page', `${POPUP}${body}`, given);
    } finally {
      await to(tab);
    }
  };
  const popup = popupOf(inPopup);
  return {
    web,
    async goto(url, isEndless = false) {
      await to(tab, true);
      await firefox.send('WebDriver:SetTimeouts', { pageLoad: isEndless ? 1000 : 30_000 });
      await firefox.send('WebDriver:Navigate', { url }).catch((error: unknown) => {
        if (!isEndless) throw error;
      });
    },
    inPage: (script) => firefox.run('page', script),
    async openPopup() {
      await popup.close();
      await to(tab, true);
      await firefox.run('browser', clickButton, firefox.id);
      await popup.waitFor('body[data-ready] main');
      return popup;
    },
    async openPage(name) {
      const made = (await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
      const page = firefoxPage(firefox, made.handle, () => to(tab));
      await page.open(`${firefox.origin}/${name}`);
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

type InPopup = <R>(body: string, ...given: unknown[]) => Promise<R>;

function popupOf(inPopup: InPopup): ReaderPopup {
  const waitFor = async (selector: string, text?: string) => {
    const end = performance.now() + PATIENCE_MS;
    while (!(await inPopup<boolean>('return find(given[0], given[1]) !== null;', selector, text ?? null))) {
      if (performance.now() > end) throw new Error(`no ${selector} ${text ?? ''} in the popup`);
    }
  };
  return {
    async lines() {
      const text = await inPopup<string>('return popup.document.body.innerText;');
      return text
        .replace(ISOLATES, '')
        .split('\n')
        .flatMap((line) => line.trim() || []);
    },
    waitFor,
    async click(selector, text) {
      await waitFor(selector, text);
      await inPopup(CLICK, selector, text ?? null);
    },
    focused: () => inPopup('return popup.document.activeElement?.textContent ?? "";'),
    async close() {
      await inPopup('popup?.close();');
      while (!(await inPopup<boolean>('return popup === null;')));
    },
  };
}

/** Firefox 140 has the older of the two calls alone. */
const CLICK = `
  const element = find(given[0], given[1]);
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getClientRects()[0];
  for (const type of ['mousedown', 'mouseup']) {
    const at = [x + width / 2, y + height / 2];
    if (popup.synthesizeMouseEvent) popup.synthesizeMouseEvent(type, ...at, { button: 0, clickCount: 1 });
    else popup.windowUtils.sendMouseEvent(type, ...at, 0, 1, 0);
  }
`;

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
declare const WebExtensionPolicy: { getByID: (id: string) => { extension: Extension } };
declare const gBrowser: { browsers: { currentURI: { spec: string } }[] };
declare const Services: { console: { getMessageArray: () => ConsoleMessage[] } };
declare const Ci: { nsIScriptError: object; nsIConsoleAPIStorage: object };
declare const Cc: {
  [id: string]: {
    getService: (of: object) => { getEvents: () => { level: string; filename: string; arguments: unknown[] }[] };
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

function openAddresses(): string[] {
  return gBrowser.browsers.map((browser) => browser.currentURI.spec);
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
