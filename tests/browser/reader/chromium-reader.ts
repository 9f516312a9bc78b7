import type { Page } from 'puppeteer-core';
import { closePopup, openPopup } from '../../../build/browser/real-popup.ts';
import { linesOf } from '../harness/article.ts';
import { startBrowser } from '../harness/start-browser.ts';
import { stopWorker } from '../harness/worker.ts';
import type { Reader, ReaderPopup } from './reader.ts';

/** A reader in Chromium. */
export async function startChromiumReader(): Promise<Reader> {
  const running = await startBrowser();
  const { web, tab } = running;
  return {
    web,
    async goto(url, isEndless = false) {
      await tab.bringToFront();
      const loaded = tab.goto(url);
      if (!isEndless) return void (await loaded);
      loaded.catch(() => undefined);
      await tab.waitForFunction((expected) => location.href === expected && document.title !== '', {}, url);
    },
    inPage: (script) => tab.evaluate(script),
    openPopup: async () => popupOf(await openPopup(running, tab)),
    tabs: async () => (await running.browser.pages()).map((page) => page.url()).filter((url) => url.startsWith('http')),
    stopBackground: () => stopWorker(running),
    // As they are now: a browser that is being closed says so, too.
    faults: async () => [...running.faults],
    close: running.close,
  };
}

function popupOf(popup: Page): ReaderPopup {
  const find = (selector: string, text?: string) => (text === undefined ? selector : `${selector} ::-p-text(${text})`);
  return {
    lines: () => linesOf(popup),
    waitFor: async (selector, text) => void (await popup.waitForSelector(find(selector, text), { timeout: 5000 })),
    click: (selector, text) => popup.click(find(selector, text)).catch(expectClosed),
    focused: () => popup.evaluate(() => document.activeElement?.textContent ?? ''),
    close: () => closePopup(popup),
  };
}

/** The popup closes under a click that opens a tab, which puppeteer takes for an error. */
function expectClosed(error: unknown): void {
  if (!(error instanceof Error) || !/Target closed|Session closed|detached/.test(error.message)) throw error;
}
