import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { ensureFirefox } from '../../../build/browser/firefox/ensure-firefox.ts';
import {
  type FirefoxOptions,
  launchFirefox,
  type RunningFirefox,
} from '../../../build/browser/firefox/launch-firefox.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import { startStandInWeb } from '../../../build/site/stand-in-web.ts';
import { buttonInFront } from './button-in-front.ts';
import { typeInAddressBar } from './firefox-address-bar.ts';
import { noteConsole, notedConsole, notedErrors, noteErrors } from './firefox-faults.ts';
import { firefoxPage } from './firefox-page.ts';
import { firefoxView, type InView } from './firefox-view.ts';
import {
  addressIn,
  clickButton,
  clipboardText,
  documentsOfTab,
  focusSidebar,
  forbidCopying,
  isBackgroundRunning,
  openAddresses,
  openInTab,
  stopBackground,
} from './in-firefox.ts';
import type { Reader, ReaderView } from './reader.ts';
import { untilTrue } from './until-true.ts';

/** A limit for what hangs: a busy machine takes its time. */
const SCRIPT_MS = 180_000;

/** In a page of the extension, with the browser's own rights: `its`, the window of its open popup, or of its side panel. */
const windowOf = (type: 'popup' | 'sidebar') => `
  const its = () => {
    const views = window.wrappedJSObject.browser.extension.getViews(Cu.cloneInto({ type: '${type}' }, window));
    return views.length > 0 ? Cu.unwaiveXrays(views[0]) : null;
  };
`;

/** The same: the window of the tab itself. */
const TAB = 'const its = () => window;';

/** The Firefox that the last reader of this process who shared theirs is done with. */
let left: RunningFirefox | undefined;

/** A reader in Firefox, and the browser itself. */
export interface FirefoxReader extends Reader {
  firefox: RunningFirefox;
}

type ReaderOptions = Partial<
  Pick<FirefoxOptions, 'extension' | 'preferences' | 'isPrivate' | 'package' | 'profile' | 'prepare' | 'screen'>
>;

/**
 * A reader in Firefox, with `isPrivate` in a private window. A tab of its own, behind the reader's, sees what the
 * extension's pages do.
 */
export function startFirefoxReader(options?: ReaderOptions): Promise<FirefoxReader> {
  return startReader(options, launchFirefox, (firefox) => firefox.quit());
}

/** The same in a Firefox that is made like new for each reader: to start one takes as long as a dozen steps of theirs. */
export function startSharedFirefoxReader(options: Pick<ReaderOptions, 'extension' | 'preferences'>) {
  const take = async (next: FirefoxOptions) => {
    const taken = left;
    left = undefined;
    try {
      return await (taken?.renew(next) ?? launchFirefox(next));
    } catch (error) {
      // One that has ended, or hangs, is not to fail whoever comes next.
      if (taken === undefined) throw error;
      await taken.quit();
      return launchFirefox(next);
    }
  };
  const leave = async (firefox: RunningFirefox) => {
    left = firefox;
  };
  // All sites in one process: to start one for each takes as long as to load a page twice. A Firefox that is not shared leaves
  // it as readers have it.
  const oneProcess = { 'fission.webContentIsolationStrategy': 0, 'dom.ipc.processCount': 1 };
  return startReader({ ...options, preferences: { ...oneProcess, ...options.preferences } }, take, leave);
}

async function startReader(
  options: ReaderOptions | undefined,
  take: (options: FirefoxOptions) => Promise<RunningFirefox>,
  leave: (firefox: RunningFirefox) => Promise<void>,
): Promise<FirefoxReader> {
  const web = await startStandInWeb();
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'article-context-downloads-'));
  const forget = () => rmSync(downloads, { recursive: true, force: true });
  onExit(forget);
  const firefox = await take({
    program: ensureFirefox(),
    extension: inject('firefoxExtension'),
    webPort: web.port,
    template: inject('firefoxProfile'),
    ...options,
    preferences: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      // What `forbidCopying` changes.
      'dom.allow_cut_copy': true,
      // How long Firefox takes no answer to what it asks the reader.
      'security.dialog_enable_delay': 0,
      ...options?.preferences,
    },
    async prepare(marionette, origin) {
      await marionette.run('browser', noteErrors, origin);
      await options?.prepare?.(marionette, origin);
    },
  });
  const to = (handle: string, focus = false) => firefox.send('WebDriver:SwitchToWindow', { handle, focus });
  const [first = ''] = await handles(firefox);
  const tab = options?.isPrivate ? await newWindow(firefox, { type: 'window', focus: true, private: true }) : first;
  await to(tab, true);
  await firefox.send('WebDriver:SetTimeouts', { script: SCRIPT_MS });
  const tabAt = async (url: string, isBehind = false) => {
    await to(tab);
    const known = await handles(firefox);
    await firefox.run('browser', openInTab, url, isBehind);
    const handle = (await handles(firefox)).find((one) => !known.includes(one));
    if (handle === undefined) throw new Error(`no tab at ${url}`);
    return handle;
  };
  // Any document of the extension sees its popup; this one does nothing of its own.
  const lookout = await tabAt(`${firefox.origin}/icons/lit-16.png`, true);
  await to(lookout);
  await firefox.run('privileged-page', noteConsole, firefox.origin);
  await to(tab, true);
  const inView = async <R>(handle: string, view: string, body: string, given: unknown[]): Promise<R> => {
    await to(handle);
    try {
      return await runText<R>(firefox, 'privileged-page', `${view} let view = its(); ${body}`, given);
    } finally {
      await to(tab);
    }
  };
  const copied = () => firefox.run('browser', clipboardText);
  const inLookout = async <A extends unknown[], R>(
    place: 'page' | 'privileged-page',
    script: (...given: A) => R | Promise<R>,
    ...given: A
  ): Promise<R> => {
    await to(lookout);
    try {
      return await firefox.run(place, script, ...given);
    } finally {
      await to(tab);
    }
  };
  const inPopup: InView = (body, ...given) => inView(lookout, windowOf('popup'), body, given);
  const popup: ReaderView = {
    ...firefoxView(inPopup, copied),
    async close() {
      await inPopup('view?.close();');
      await untilTrue(() => inPopup<boolean>('return view === null;'), 'the popup is still open');
    },
  };
  const panel = firefoxView((body, ...given) => inView(lookout, windowOf('sidebar'), body, given), copied);
  const behind: Reader['behind'] = (script, ...given) => inLookout('page', script, ...given);
  const pageIn = (handle: string) => {
    const view = firefoxView((body, ...given) => inView(handle, TAB, body, given), copied);
    const inFront =
      <G extends unknown[]>(act: (...given: G) => Promise<void>) =>
      async (...given: G) => {
        await to(handle, true);
        await act(...given);
      };
    // Behind another page none has the focus, nor is it drawn.
    const click = inFront(view.click);
    return {
      ...view,
      click,
      keys: inFront(view.keys),
      press: inFront(view.press),
      ...firefoxPage(firefox, handle, click, () => to(tab)),
    };
  };
  const openUrl = async (url: string, isBehind?: boolean) => pageIn(await tabAt(url, isBehind));
  return {
    web,
    home: `${firefox.origin}/`,
    downloads,
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
    openPage: (name, isBehind) => openUrl(`${firefox.origin}/${name}`, isBehind),
    documents: () => firefox.run('browser', documentsOfTab),
    async openOther(folder, name) {
      const id = (await firefox.send('Addon:Install', { path: folder, temporary: true })) as string;
      return openUrl(await firefox.run('browser', addressIn, id, name));
    },
    async opened(act, drawn = 'body[data-ready]') {
      const known = await handles(firefox);
      await act();
      const isNew = async () => (await handles(firefox)).find((handle) => !known.includes(handle));
      const handle = await untilTrue(isNew, 'no tab was opened');
      await to(handle, true);
      const page = pageIn(handle);
      await page.waitFor(drawn);
      return page;
    },
    async panel() {
      await panel.waitFor('body[data-ready] main');
      return {
        ...panel,
        async click(selector, text) {
          await firefox.run('browser', focusSidebar);
          await panel.click(selector, text);
        },
      };
    },
    async openTab(url) {
      const page = await openUrl(url);
      return {
        async close() {
          await page.close();
          await to(tab, true);
        },
      };
    },
    button: () => behind(buttonInFront),
    suggested: (texts) => typeInAddressBar(firefox, texts),
    behind,
    forbidCopying: () => firefox.run('browser', forbidCopying),
    tabs: async () => (await firefox.run('browser', openAddresses)).filter((url) => url.startsWith('http')),
    isBackgroundRunning: () => firefox.run('browser', isBackgroundRunning, firefox.id),
    stopBackground: () => firefox.run('browser', stopBackground, firefox.id),
    // In this order: the errors of that process have come by then.
    faults: async () => [
      ...(await inLookout('privileged-page', notedConsole)),
      ...(await firefox.run('browser', notedErrors)),
    ],
    firefox,
    async close() {
      await leave(firefox);
      await web.close();
      forget();
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

/** Runs a text of statements, with `given` as its arguments. */
async function runText<R>(
  firefox: RunningFirefox,
  place: 'privileged-page' | 'browser',
  body: string,
  given: unknown[],
): Promise<R> {
  const script = { toString: () => `async (...given) => { ${body} }` } as unknown as (...given: unknown[]) => R;
  return firefox.run(place, script, ...given);
}
