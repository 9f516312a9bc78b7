import browser from 'webextension-polyfill';

/**
 * Welcomes a new reader, once: not after an update, never in a private window, and not whoever loads the extension for an
 * hour to try their changes (`temporary`, which only Firefox tells).
 */
export async function openWelcome(installed: chrome.runtime.InstalledDetails): Promise<void> {
  const { reason, temporary } = installed as chrome.runtime.InstalledDetails & { temporary?: boolean };
  if (reason !== 'install' || temporary === true) return;
  // Firefox for Android has one window and no interface for it.
  const window = (await browser.windows?.getAll({ windowTypes: ['normal'] }))?.find(({ incognito }) => !incognito);
  if (browser.windows !== undefined && window === undefined) return;
  await browser.tabs.create({ url: '/welcome.html', ...(window?.id !== undefined && { windowId: window.id }) });
}
