import type { Page } from 'puppeteer-core';
import type { TestBrowser } from './start-browser.ts';

/** Opens an address in a private window of its own, in front. The profile must allow it: `grants: { isPrivate: true }`. */
export async function openPrivateTab(running: TestBrowser, url: string): Promise<Page> {
  const known = new Set(running.browser.targets());
  const [target] = await Promise.all([
    running.browser.waitForTarget((found) => found.type() === 'page' && found.url() === url && !known.has(found)),
    (await running.worker()).evaluate(
      (address) => void chrome.windows.create({ url: address, incognito: true, focused: true }),
      url,
    ),
  ]);
  const page = await target.page();
  if (page === null) throw new Error(`${url} opened in something that is no tab`);
  // The browser names a target by where it is led to, before it is there.
  await page.waitForFunction((address) => location.href === address && document.readyState === 'complete', {}, url);
  return page;
}
