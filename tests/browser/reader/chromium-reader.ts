import type { ElementHandle, Page, Target } from 'puppeteer-core';
import { closePopup, ignoreClosed, openPopup } from '../../../build/browser/real-popup.ts';
import { linesOf } from '../harness/article.ts';
import { startBrowser, type TestOptions } from '../harness/start-browser.ts';
import { stopWorker } from '../harness/worker.ts';
import type { Reader, ReaderPage, ReaderView } from './reader.ts';

const PATIENCE_MS = 10_000;

/** A reader in Chromium. */
export async function startChromiumReader(options?: TestOptions): Promise<Reader> {
  const running = await startBrowser(options);
  const { web, tab, browser, extension } = running;
  const home = `chrome-extension://${extension.id}/`;
  await browser.defaultBrowserContext().overridePermissions(home, ['clipboard-read', 'clipboard-write']);
  const open = async (url: string) => {
    const page = await browser.newPage();
    await page.goto(url);
    return pageOf(page);
  };
  return {
    web,
    home,
    async goto(url, isEndless = false) {
      await tab.bringToFront();
      const loaded = tab.goto(url);
      if (!isEndless) return void (await loaded);
      loaded.catch(() => undefined);
      await tab.waitForFunction((expected) => location.href === expected && document.title !== '', {}, url);
    },
    inPage: (script, ...given) =>
      tab.evaluate(script as Script, ...given) as Promise<Awaited<ReturnType<typeof script>>>,
    openPopup: async () => viewOf(await openPopup(running, tab), closePopup),
    openPage: (name) => open(home + name),
    documents: async () => tab.frames().map((frame) => frame.url()),
    openOther: async (folder, name) => open(`chrome-extension://${await browser.installExtension(folder)}/${name}`),
    async opened(act, drawn = 'body[data-ready]') {
      const known = new Set(browser.targets());
      const isNew = (target: Target) => target.type() === 'page' && target.url().startsWith(home) && !known.has(target);
      const [target] = await Promise.all([browser.waitForTarget(isNew, { timeout: PATIENCE_MS }), act()]);
      const page = pageOf(await target.asPage());
      await page.waitFor(drawn);
      return page;
    },
    async untilPanel() {
      const target = await browser.waitForTarget((found) => found.url().endsWith('/panel.html'));
      const panel = await target.asPage();
      await panel.waitForSelector('body[data-ready] main', { timeout: 5000 });
    },
    tabs: async () => (await browser.pages()).map((page) => page.url()).filter((url) => url.startsWith('http')),
    stopBackground: () => stopWorker(running),
    // As they are now: a browser that is being closed says so, too.
    faults: async () => [...running.faults],
    close: running.close,
  };
}

/** Puppeteer's own type tells arguments that are handles apart. */
type Script = (...given: unknown[]) => unknown;

const find = (selector: string, text?: string) => (text === undefined ? selector : `${selector} ::-p-text(${text})`);

/** A page in a tab: one that is behind another takes no clicks and no keys. */
function pageOf(page: Page): ReaderPage {
  const view = viewOf(page, () => page.close());
  const inFront =
    <G extends unknown[]>(act: (...given: G) => Promise<void>) =>
    async (...given: G) => {
      await page.bringToFront();
      await act(...given);
    };
  return {
    ...view,
    click: inFront(view.click),
    keys: inFront(view.keys),
    press: inFront(view.press),
    type: (selector, text) => page.type(selector, text),
    resize: (width, height) => page.setViewport({ width, height }),
    async choose(selector, ...files) {
      const input = await page.waitForSelector(selector);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
    },
    run: (script, ...given) => page.evaluate(script as Script, ...given) as ReturnType<typeof script>,
    give: async (script) => void (await page.evaluate(script)),
  };
}

function viewOf(page: Page, close: (page: Page) => Promise<void>): ReaderView {
  const isSeen = async (found: string) => (await (await page.$(found))?.isVisible()) === true;
  const waitFor = async (selector: string, text?: string) => {
    const end = performance.now() + PATIENCE_MS;
    // Looked for again and again, since the driver does not wait for a text that changes in its place; meanwhile another
    // page may come in the place of this one.
    while (!(await isSeen(find(selector, text)).catch(() => false))) {
      if (performance.now() > end) throw new Error(`no ${selector} ${text ?? ''} in the view`);
    }
  };
  return {
    lines: () => linesOf(page),
    waitFor,
    async click(selector, text) {
      await waitFor(selector, text);
      await page.click(find(selector, text)).catch(ignoreClosed);
    },
    keys: (text) => page.keyboard.type(text),
    async press(key, held) {
      if (held !== undefined) await page.keyboard.down(held);
      await page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]);
      if (held !== undefined) await page.keyboard.up(held);
    },
    valueOf: (selector) => page.$eval(selector, (field) => (field as HTMLInputElement).value),
    copied: () => page.evaluate(() => navigator.clipboard.readText()),
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ''),
    close: () => close(page),
  };
}
