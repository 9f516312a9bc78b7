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
import { handles, openPrivateWindow, openTab } from './firefox-tabs.ts';
import { firefoxView, type InView } from './firefox-view.ts';
import { runText, TAB, windowOf } from './firefox-windows.ts';
import {
  addressIn,
  clickButton,
  clipboardText,
  documentsOfTab,
  focusSidebar,
  forbidCopying,
  isBackgroundRunning,
  openAddresses,
  stopBackground,
} from './in-firefox.ts';
import type { Reader, ReaderView } from './reader.ts';
import { untilTrue } from './until-true.ts';

/** A limit for what hangs: a busy machine takes its time. */
const SCRIPT_MS = 180_000;

/** A reader in Firefox, and the browser itself. */
export interface FirefoxReader extends Reader {
  firefox: RunningFirefox;
}

/** What a test may choose; without: the extension as built for the tests. */
export type ReaderOptions = Partial<
  Pick<FirefoxOptions, 'extension' | 'preferences' | 'isPrivate' | 'package' | 'profile' | 'prepare' | 'screen'>
>;

/**
 * A reader in Firefox, with `isPrivate` in a private window. A tab of its own, behind the reader's, sees what the
 * extension's pages do.
 */
export function startFirefoxReader(options?: ReaderOptions): Promise<FirefoxReader> {
  return startReaderIn(options, launchFirefox, (firefox) => firefox.quit());
}

/** Starts a reader in a Firefox that `take` gives; the end of their work is that `leave` is given it. */
export async function startReaderIn(
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
  const tab = options?.isPrivate ? await openPrivateWindow(firefox) : first;
  await to(tab, true);
  await firefox.send('WebDriver:SetTimeouts', { script: SCRIPT_MS });
  const tabAt = async (url: string, isBehind = false) => {
    await to(tab);
    return openTab(firefox, url, isBehind);
  };
  // Any document of the extension sees its popup; this one does nothing of its own.
  const lookout = await tabAt(`${firefox.origin}/icons/lit-16.png`, true);
  await to(lookout);
  await firefox.run('privileged-page', noteConsole, firefox.origin);
  await to(tab, true);
  const inView = async <R>(handle: string, view: string, body: string, given: unknown[]): Promise<R> => {
    await to(handle);
    try {
      return await runText<R>(firefox, `${view} let view = its(); ${body}`, given);
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
