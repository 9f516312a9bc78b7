import type { Browser, Page, Target } from 'puppeteer-core';

/**
 * Opens an address in a new tab, in front or behind the one that is there, and returns it when it has loaded; no other may
 * open meanwhile. The driver's own way begins with an empty page, which takes a process of its own. Throws where the browser
 * shows its own page of errors instead.
 */
export async function openInTab(browser: Browser, url: string, isBehind = false): Promise<Page> {
  const known = new Set(browser.targets());
  const isNew = (target: Target) => target.type() === 'page' && !known.has(target);
  const session = await browser.target().createCDPSession();
  const [target] = await Promise.all([
    browser.waitForTarget(isNew),
    session.send('Target.createTarget', { url, background: isBehind }).finally(() => session.detach()),
  ]);
  const page = await target.asPage();
  // Not by frames, which a tab behind another does not draw.
  await page.waitForFunction(() => location.href !== 'about:blank' && document.readyState === 'complete', {
    polling: 20,
  });
  if (page.url().startsWith('chrome-error:')) throw new Error(`the browser could not open ${url}`);
  return page;
}
