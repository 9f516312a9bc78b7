import browser from 'webextension-polyfill';
import { areCountsAllowed } from './counts-permission.ts';
import { loadTasks } from './later-scripts.ts';

/**
 * The event that wakes a background finds only listeners that are made in the first turn, before a permission can be asked
 * for. Firefox's is a page, which has a store that answers at once: this name stands there while tabs are followed.
 */
const FOLLOWS_TABS = 'followsTabs';

/**
 * Firefox remembers of a run only the listeners of its first turn, so there must be one before the reader allows it. With
 * these addresses it tells of no tab whose address it keeps to itself, and wakes nobody for it. Chromium has no such filter.
 */
const WEB_PAGES = { urls: ['http://*/*', 'https://*/*'] };

/** As Firefox has `tabs.onUpdated`. */
interface FilteredEvent {
  addListener: (listener: typeof onUpdated, filter: typeof WEB_PAGES) => void;
}

/** There in Firefox's page, not in Chromium's worker. */
const store = globalThis.localStorage;

let isAllowed: Promise<boolean>;

const update = async (tabId: number): Promise<void> => {
  // Where the reader clicked the button, the address can be seen without the permission.
  if (await isAllowed) await (await loadTasks()).updateButton(tabId);
};
const onUpdated = (tabId: number, { url, status }: { url?: string; status?: string }): void => {
  if (url !== undefined || status !== undefined) void update(tabId);
};
const onActivated = ({ tabId }: { tabId: number }): void => void update(tabId);

/**
 * Keeps the buttons right while the reader lets the extension see the tabs' addresses. Without that permission browsing
 * does not wake the background. To be called while the background script starts.
 */
export function followTabs(): void {
  browser.permissions.onAdded.addListener(() => void permissionsChanged());
  browser.permissions.onRemoved.addListener(() => void permissionsChanged());
  if (store === undefined || store.getItem(FOLLOWS_TABS)) listen();
  else listenToPages();
  // Whatever a background that was stopped left undone, the tabs that are seen are right after this.
  void follow({ active: true });
}

async function permissionsChanged(): Promise<void> {
  await follow({});
  if (await isAllowed) return;
  const tabs = await browser.tabs.query({});
  const { resetButton } = await loadTasks();
  await Promise.all(tabs.map(({ id }) => id !== undefined && resetButton(id)));
}

/** Begins to follow the tabs, or ends it; where it may, makes the buttons of some of them right. */
async function follow(some: { active?: boolean }): Promise<void> {
  isAllowed = areCountsAllowed();
  if (!(await isAllowed)) return ignore();
  listen();
  const tabs = await browser.tabs.query(some);
  await Promise.all(tabs.map(({ id }) => id !== undefined && update(id)));
}

/** A listener that is there already is not added twice. */
function listen(): void {
  listenToPages();
  browser.tabs.onActivated.addListener(onActivated);
  store?.setItem(FOLLOWS_TABS, 'yes');
}

function listenToPages(): void {
  if (store === undefined) browser.tabs.onUpdated.addListener(onUpdated);
  else (browser.tabs.onUpdated as unknown as FilteredEvent).addListener(onUpdated, WEB_PAGES);
}

/** The browser forgets a listener of an earlier run only when this run has it too, and removes it. */
function ignore(): void {
  if (store === undefined) browser.tabs.onUpdated.removeListener(onUpdated);
  browser.tabs.onActivated.removeListener(onActivated);
  store?.removeItem(FOLLOWS_TABS);
}
