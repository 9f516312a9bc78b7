import browser from 'webextension-polyfill';
import { areCountsAllowed } from './counts-permission.ts';
import { loadTasks } from './load-tasks.ts';

/**
 * The event that wakes a background finds only listeners that are made in the first turn, before a permission can be asked
 * for. Firefox's is a page, which has a store that answers at once: this name stands there while tabs are followed.
 */
const FOLLOWS_TABS = 'followsTabs';

const update = async (tabId: number): Promise<void> => (await loadTasks()).updateButton(tabId);
const onUpdated = (tabId: number, { url, status }: { url?: string; status?: string }): void => {
  if (url !== undefined || status !== undefined) void update(tabId);
};
const onActivated = ({ tabId }: { tabId: number }): void => void update(tabId);

/**
 * Keeps the buttons right while the reader lets the extension see the tabs' addresses. Without that permission there is
 * no tab listener, so that browsing does not wake the worker. To be called while the background script starts.
 */
export function followTabs(): void {
  browser.permissions.onAdded.addListener(() => void follow());
  browser.permissions.onRemoved.addListener(() => void unfollow());
  const store = globalThis.localStorage;
  // Chromium's worker has no such store: it always listens, until it knows.
  if (store === undefined || store.getItem(FOLLOWS_TABS)) listen();
  void follow();
}

/** Whatever a background that was stopped left undone, the tabs that are seen are right after this. */
async function follow(): Promise<void> {
  if (!(await areCountsAllowed())) return ignore();
  listen();
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id }) => id !== undefined && update(id)));
}

async function unfollow(): Promise<void> {
  if (await areCountsAllowed()) return;
  ignore();
  const tabs = await browser.tabs.query({});
  const { resetButton } = await loadTasks();
  await Promise.all(tabs.map(({ id }) => id !== undefined && resetButton(id)));
}

/** The browser forgets a listener of an earlier run only when this run has it too, and removes it. */
function ignore(): void {
  browser.tabs.onUpdated.removeListener(onUpdated);
  browser.tabs.onActivated.removeListener(onActivated);
  globalThis.localStorage?.removeItem(FOLLOWS_TABS);
}

/** A listener that is there already is not added twice. */
function listen(): void {
  browser.tabs.onUpdated.addListener(onUpdated);
  browser.tabs.onActivated.addListener(onActivated);
  globalThis.localStorage?.setItem(FOLLOWS_TABS, 'yes');
}
