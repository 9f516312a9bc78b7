import type { Browser, Page, Target } from 'puppeteer-core';

/**
 * Opens an address in a new tab, in front or behind the one that is there, and returns it when it has loaded. The driver's own way begins with an empty
 * page, which takes a process of its own.
 */
export async function openInTab(browser: Browser, url: string, background = false): Promise<Page> {
  const known = new Set(browser.targets());
  const isNew = (target: Target) => target.type() === 'page' && !known.has(target);
  const session = await browser.target().createCDPSession();
  const [target] = await Promise.all([
    browser.waitForTarget(isNew),
    session.send('Target.createTarget', { url, background }).finally(() => session.detach()),
  ]);
  const page = await target.asPage();
  await page.waitForFunction(() => location.href !== 'about:blank' && document.readyState === 'complete');
  return page;
}
