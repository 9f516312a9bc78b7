/*
 * What runs in Firefox's own window: each function goes there alone, without what is around it here.
 */

/** What Firefox's own code offers in the browser's window, as far as it is used here. */
interface Extension {
  terminateBackground: () => Promise<void>;
  backgroundState: string;
}
interface ActionsModule {
  ExtensionParent: {
    apiManager: { global: { browserActionFor: (extension: Extension) => { triggerAction: (window: Window) => void } } };
  };
}
declare const ChromeUtils: { importESModule: (url: string) => ActionsModule };
declare const WebExtensionPolicy: {
  getByID: (id: string) => { extension: Extension; getURL: (name: string) => string };
};
declare const gBrowser: {
  addTrustedTab: (url: string) => Tab;
  selectedTab: Tab;
  addTabsProgressListener: (listener: ProgressListener) => void;
  removeTabsProgressListener: (listener: ProgressListener) => void;
  browsers: { currentURI: { spec: string } }[];
  selectedBrowser: { browsingContext: { getAllBrowsingContextsInSubtree: () => BrowsingContext[] } };
};
interface Tab {
  linkedBrowser: { currentURI: { spec: string } };
}
interface ProgressListener {
  onStateChange: (
    browser: Tab['linkedBrowser'],
    progress: { isTopLevel: boolean },
    request: object,
    flags: number,
    status: number,
  ) => void;
}
interface BrowsingContext {
  currentWindowGlobal: { documentURI: { spec: string } } | null;
}
declare const Services: {
  prefs: { setBoolPref: (name: string, value: boolean) => void };
  clipboard: { getData: (into: Transferable, which: number) => void; kGlobalClipboard: number };
};
interface Transferable {
  init: (context: null) => void;
  addDataFlavor: (kind: string) => void;
  getTransferData: (kind: string, into: { value?: { QueryInterface: (of: object) => { data: string } } }) => void;
}
declare const Ci: { nsITransferable: object; nsISupportsString: object };
declare const Cc: { [id: string]: { createInstance: (of: object) => Transferable } };

/** As a click on the button does: it opens the popup and grants `activeTab`. */
export function clickButton(id: string): void {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID(id);
  ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
}

/**
 * Opens an address in a new tab, in front or behind the one that is there, and resolves when it has loaded. WebDriver's own
 * way begins with an empty page, which takes a process of its own. Rejects where it can't be loaded.
 */
export function openInTab(url: string, isBehind: boolean): Promise<void> {
  // STATE_STOP and STATE_IS_NETWORK: https://searchfox.org/mozilla-central/source/uriloader/base/nsIWebProgressListener.idl
  const ended = 0x10 | 0x40000;
  const tab = gBrowser.addTrustedTab(url);
  if (!isBehind) gBrowser.selectedTab = tab;
  return new Promise((resolve, reject) => {
    const listener: ProgressListener = {
      onStateChange(browser, { isTopLevel }, _, flags, status) {
        const isIts = browser === tab.linkedBrowser && isTopLevel && browser.currentURI.spec !== 'about:blank';
        if (!isIts || (flags & ended) !== ended) return;
        gBrowser.removeTabsProgressListener(listener);
        if (status === 0) resolve();
        else reject(new Error(`Firefox could not open ${url} (0x${status.toString(16)})`));
      },
    };
    gBrowser.addTabsProgressListener(listener);
  });
}

/** As Firefox does when the background is idle. */
export function stopBackground(id: string): Promise<void> {
  return WebExtensionPolicy.getByID(id).extension.terminateBackground();
}

/** As a click into the sidebar does before anything else. */
export function focusSidebar(): void {
  const sidebar = document.querySelector('#sidebar') as HTMLElement & { contentDocument: Document };
  sidebar.focus();
  sidebar.contentDocument.querySelector<HTMLElement>('#webext-panels-browser')?.focus();
}

export function isBackgroundRunning(id: string): boolean {
  return WebExtensionPolicy.getByID(id).extension.backgroundState !== 'stopped';
}

/** The address of a page of an extension. */
export function addressIn(id: string, name: string): string {
  return WebExtensionPolicy.getByID(id).getURL(name);
}

/** The addresses of the documents in the tab in front. */
export function documentsOfTab(): string[] {
  const contexts = gBrowser.selectedBrowser.browsingContext.getAllBrowsingContextsInSubtree();
  return contexts.flatMap(({ currentWindowGlobal }) => currentWindowGlobal?.documentURI.spec ?? []);
}

/** The addresses of all tabs. */
export function openAddresses(): string[] {
  return gBrowser.browsers.map((browser) => browser.currentURI.spec);
}

/** Has Firefox refuse what wants to copy. */
export function forbidCopying(): void {
  Services.prefs.setBoolPref('dom.allow_cut_copy', false);
}

/** The text in the clipboard; '' where there is none. */
export function clipboardText(): string {
  const taken = Cc['@mozilla.org/widget/transferable;1']?.createInstance(Ci.nsITransferable);
  if (taken === undefined) throw new Error('no clipboard');
  taken.init(null);
  taken.addDataFlavor('text/plain');
  Services.clipboard.getData(taken, Services.clipboard.kGlobalClipboard);
  const data: Parameters<typeof taken.getTransferData>[1] = {};
  taken.getTransferData('text/plain', data);
  return data.value?.QueryInterface(Ci.nsISupportsString).data ?? '';
}
