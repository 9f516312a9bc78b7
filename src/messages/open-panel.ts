import browser from 'webextension-polyfill';

/** Firefox's side panel, which `@types/chrome` does not know. */
interface SidebarAction {
  open: () => Promise<void>;
}

const sidebar = (): SidebarAction | undefined => (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/** Whether this browser has a side panel. Firefox for Android and some browsers of the Chromium family have none. */
export function hasPanel(): boolean {
  return browser.sidePanel !== undefined || sidebar() !== undefined;
}

/**
 * Opens the side panel, in Chromium that of a window. To be called in the reader's click or key press, before anything is
 * awaited: both browsers refuse it otherwise.
 */
export async function openPanel(windowId: number): Promise<void> {
  if (browser.sidePanel !== undefined) await browser.sidePanel.open({ windowId });
  else await sidebar()?.open();
}
