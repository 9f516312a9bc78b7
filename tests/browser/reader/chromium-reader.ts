import type { ElementHandle, Page } from 'puppeteer-core';
import { closePopup, openPopup } from '../../../build/browser/real-popup.ts';
import { linesOf } from '../harness/article.ts';
import { startBrowser, type TestOptions } from '../harness/start-browser.ts';
import { stopWorker } from '../harness/worker.ts';
import type { Reader, ReaderPage, ReaderPopup } from './reader.ts';

/** A reader in Chromium. */
export async function startChromiumReader(options?: TestOptions): Promise<Reader> {
  const running = await startBrowser(options);
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
    inPage: (script) => tab.evaluate(script) as Promise<Awaited<ReturnType<typeof script>>>,
    openPopup: async () => popupOf(await openPopup(running, tab)),
    async openPage(name) {
      const page = await running.browser.newPage();
      await page.goto(`chrome-extension://${running.extension.id}/${name}`);
      return pageOf(page);
    },
    async untilPanel() {
      const target = await running.browser.waitForTarget((found) => found.url().endsWith('/panel.html'));
      const panel = await target.asPage();
      await panel.waitForSelector('body[data-ready] main', { timeout: 5000 });
    },
    tabs: async () => (await running.browser.pages()).map((page) => page.url()).filter((url) => url.startsWith('http')),
    stopBackground: () => stopWorker(running),
    // As they are now: a browser that is being closed says so, too.
    faults: async () => [...running.faults],
    close: running.close,
  };
}

const find = (selector: string, text?: string) => (text === undefined ? selector : `${selector} ::-p-text(${text})`);

function pageOf(page: Page): ReaderPage {
  return {
    waitFor: async (selector, text) => void (await page.waitForSelector(find(selector, text), { timeout: 10_000 })),
    type: (selector, text) => page.type(selector, text),
    async choose(selector, file) {
      const input = await page.waitForSelector(selector);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    },
    run: (script) => page.evaluate(script) as ReturnType<typeof script>,
    close: () => page.close(),
  };
}

function popupOf(popup: Page): ReaderPopup {
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
