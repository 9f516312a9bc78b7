import { expect } from 'vitest';
import type { Reader } from './reader.ts';

/** Whether the extension may see the addresses of tabs. */
export const areCountsAllowed = (reader: Reader): Promise<boolean> =>
  reader.behind(() => chrome.permissions.contains({ permissions: ['tabs'] }));

/** Turns the count on or off by the popup's own switch, and waits until the browser has granted the permission or taken it back. */
export async function switchCounts(reader: Reader): Promise<void> {
  const popup = await reader.openPopup();
  const before = await areCountsAllowed(reader);
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu input');
  await expect.poll(() => areCountsAllowed(reader)).toBe(!before);
  await popup.close();
}
