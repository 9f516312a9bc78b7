import browser from 'webextension-polyfill';

/** Whether the reader lets the extension see the address of every tab, which the count on the button needs. */
export async function areCountsAllowed(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['tabs'] });
}
