import { ensureFirefox } from '../../build/browser/firefox/ensure-firefox.ts';
import { launchFirefox, type RunningFirefox } from '../../build/browser/firefox/launch-firefox.ts';
import { type StandInWeb, startStandInWeb } from '../../build/site/stand-in-web.ts';

/** A Firefox whose tabs are driven by their handles. */
export interface FirefoxTabs {
  firefox: RunningFirefox;
  web: StandInWeb;
  /** The handles of the tabs. */
  tabs: string[];
  /** Goes on in a tab; `focus` brings it to the front. */
  switchTo: (tab: string, focus?: boolean) => Promise<unknown>;
  /** What the buttons of the tabs with web pages show. */
  buttons: () => Promise<{ url: string; badge: string; title: string }[]>;
  /** Lets the extension see the tabs' addresses, as the reader's yes to the question does. */
  allowTabs: () => Promise<void>;
  isBackgroundRunning: () => Promise<boolean>;
  /** Stops the event page as the browser does when it is idle. */
  stopBackground: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts Firefox with an extension, and so many tabs; with `template`, in a copy of that profile. */
export async function startFirefoxTabs(extension: string, count: number, template?: string): Promise<FirefoxTabs> {
  const web = await startStandInWeb();
  const firefox = await launchFirefox({
    program: ensureFirefox(),
    extension,
    webPort: web.port,
    ...(template && { template }),
  });
  const switchTo = (handle: string, focus = false) => firefox.send('WebDriver:SwitchToWindow', { handle, focus });
  const open = async () => {
    const { handle } = (await firefox.send('WebDriver:NewWindow', { type: 'tab', focus: false })) as { handle: string };
    return handle;
  };
  const close = async () => {
    await firefox.quit();
    await web.close();
  };
  try {
    const lookout = await open();
    await switchTo(lookout);
    // Any document of the extension may ask the browser; this one does nothing of its own.
    await firefox.send('WebDriver:Navigate', { url: `${firefox.origin}/icons/lit-16.png` });
    const tabs: string[] = [];
    while (tabs.length < count) tabs.push(await open());
    const buttons = async () => {
      await switchTo(lookout);
      return firefox.run('page', buttonsOfPages);
    };
    return {
      firefox,
      web,
      tabs,
      switchTo,
      buttons,
      allowTabs: () => firefox.run('browser', allowTabs, firefox.id),
      isBackgroundRunning: () => firefox.run('browser', isBackgroundRunning, firefox.id),
      stopBackground: () => firefox.run('browser', terminateBackground, firefox.id),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

declare const browser: typeof chrome;
declare const WebExtensionPolicy: {
  getByID: (id: string) => { extension: { terminateBackground: () => Promise<void>; backgroundState: string } };
};
declare const ChromeUtils: {
  importESModule: (url: string) => {
    ExtensionPermissions: { add: (id: string, given: object, extension: object) => Promise<void> };
  };
};

function allowTabs(id: string): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  return ExtensionPermissions.add(id, { permissions: ['tabs'], origins: [] }, extension);
}

function isBackgroundRunning(id: string): boolean {
  return WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped';
}

function terminateBackground(id: string): Promise<void> {
  return WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

async function buttonsOfPages(): Promise<{ url: string; badge: string; title: string }[]> {
  const tabs = (await browser.tabs.query({})).filter(({ url }) => url?.startsWith('http'));
  return Promise.all(
    tabs.map(async ({ id: tabId = -1, url = '' }) => ({
      url,
      badge: await browser.action.getBadgeText({ tabId }),
      title: await browser.action.getTitle({ tabId }),
    })),
  );
}
