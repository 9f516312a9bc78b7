import type { RunningFirefox } from '../../../build/browser/firefox/launch-firefox.ts';
import { openInTab } from './in-firefox.ts';

/** How WebDriver names the tabs that are open. */
export const handles = async (firefox: RunningFirefox) =>
  (await firefox.send('WebDriver:GetWindowHandles')) as string[];

/** Opens a private window, in front; its tab (https://www.w3.org/TR/webdriver2/#new-window). */
export async function openPrivateWindow(firefox: RunningFirefox): Promise<string> {
  const made = await firefox.send('WebDriver:NewWindow', { type: 'window', focus: true, private: true });
  return (made as { handle: string }).handle;
}

/** Opens an address in a new tab of the current one's window, in front or behind it; that tab, when it has loaded. */
export async function openTab(firefox: RunningFirefox, url: string, isBehind: boolean): Promise<string> {
  const known = await handles(firefox);
  await firefox.run('browser', openInTab, url, isBehind);
  const handle = (await handles(firefox)).find((one) => !known.includes(one));
  if (handle === undefined) throw new Error(`no tab at ${url}`);
  return handle;
}
