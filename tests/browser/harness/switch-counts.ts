import { closePopup, openPopup } from '../../../build/browser/real-popup.ts';
import type { TestBrowser } from './start-browser.ts';

/**
 * Turns the count on or off by the popup's own switch, on the first tab, and waits until the browser has granted the
 * permission or taken it back. The profile must grant it without asking: `grants: { api: ['tabs'] }`.
 */
export async function switchCounts(running: TestBrowser): Promise<void> {
  const popup = await openPopup(running, running.tab);
  // Now that the popup has asked it something, the worker runs.
  const before = await areCountsAllowed(running);
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu input');
  const end = performance.now() + 5000;
  while ((await areCountsAllowed(running)) === before) {
    if (performance.now() > end) throw new Error('the switch changed nothing within 5 s');
  }
  await closePopup(popup);
}

/** Whether the extension may see the addresses of tabs. */
export async function areCountsAllowed({ worker }: TestBrowser): Promise<boolean> {
  return (await worker()).evaluate(() => chrome.permissions.contains({ permissions: ['tabs'] }));
}
