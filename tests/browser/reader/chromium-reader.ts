import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElementHandle, Page, Target } from 'puppeteer-core';
import { onExit } from '../../../build/browser/on-exit.ts';
import { closePopup, ignoreClosed, openPopup } from '../../../build/browser/real-popup.ts';
import { linesOf } from '../harness/article.ts';
import { openInTab } from '../harness/open-in-tab.ts';
import { reloadPage } from '../harness/reload-page.ts';
import { type SharedOptions, startSharedBrowser } from '../harness/shared-browser.ts';
import { startBrowser, type TestBrowser, type TestOptions } from '../harness/start-browser.ts';
import { isWorkerOf, stopWorker } from '../harness/worker.ts';
import { buttonInFront } from './button-in-front.ts';
import { typeInAddressBar } from './chromium-address-bar.ts';
import { chromiumDrag } from './chromium-drag.ts';
import { loadFully } from './load-fully.ts';
import type { Reader, ReaderPage, ReaderView } from './reader.ts';
import { untilSeen } from './until-seen.ts';

const PATIENCE_MS = 10_000;

/** A reader in Chromium. */
export const startChromiumReader = async (options?: TestOptions): Promise<Reader> =>
  readerIn(await startBrowser(options));

/** The same in a Chromium that others have used before. */
export const startSharedChromiumReader = async (options: SharedOptions): Promise<Reader> =>
  readerIn(await startSharedBrowser(options));

async function readerIn(running: TestBrowser): Promise<Reader> {
  const { web, tab, browser, extension } = running;
  const home = `chrome-extension://${extension.id}/`;
  const downloads = mkdtempSync(path.join(os.tmpdir(), 'article-context-downloads-'));
  const forget = () => rmSync(downloads, { recursive: true, force: true });
  onExit(forget);
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  const open = async (url: string, isBehind?: boolean) => pageOf(await openInTab(browser, url, isBehind));
  let lookout: Promise<Page> | undefined;
  // A document that does nothing of its own.
  const openLookout = () => openInTab(browser, `${home}manifest.json`, true);
  const behind: Reader['behind'] = async (script, ...given) => {
    lookout ??= openLookout();
    return (await lookout).evaluate(script as Script, ...given) as ReturnType<typeof script>;
  };
  return {
    web,
    home,
    downloads,
    async goto(url, isEndless = false) {
      await tab.bringToFront();
      if (!isEndless) return loadFully(tab, url);
      tab.goto(url).catch(() => undefined);
      await tab.waitForFunction((expected) => location.href === expected && document.title !== '', {}, url);
    },
    inPage: (script, ...given) =>
      tab.evaluate(script as Script, ...given) as Promise<Awaited<ReturnType<typeof script>>>,
    openPopup: async () => viewOf(await openPopup(running, tab), closePopup),
    openPage: (name, isBehind) => open(home + name, isBehind),
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
    async panel() {
      const target = await browser.waitForTarget((found) => found.url().endsWith('/panel.html'));
      const panel = viewOf(await target.asPage(), async () => undefined);
      await panel.waitFor('body[data-ready] main');
      return panel;
    },
    async openTab(url) {
      const page = await running.openTab(url);
      return {
        async close() {
          await page.close();
          await tab.bringToFront();
        },
      };
    },
    button: () => behind(buttonInFront),
    suggested: (texts) => typeInAddressBar(running, texts),
    behind,
    // What a click copies Chromium refuses for no want of a permission: this stands in for what else it may refuse for.
    forbidCopying: (view) =>
      view.run(async () => {
        Object.defineProperty(navigator.clipboard, 'writeText', {
          value: () => Promise.reject(new DOMException('refused', 'NotAllowedError')),
        });
      }),
    tabs: async () => (await browser.pages()).map((page) => page.url()).filter((url) => url.startsWith('http')),
    isBackgroundRunning: async () => browser.targets().some(isWorkerOf(extension)),
    stopBackground: () => stopWorker(running),
    // As they are now: a browser that is being closed says so, too.
    faults: async () => [...running.faults],
    async close() {
      await session.detach();
      await running.close();
      forget();
    },
  };
}

/** Puppeteer's own type tells arguments that are handles apart. */
type Script = (...given: unknown[]) => unknown;

/** A page in a tab: one that is behind another takes no clicks and no keys. */
function pageOf(page: Page): ReaderPage {
  const view = viewOf(page, () => page.close());
  const inFront =
    <G extends unknown[]>(act: (...given: G) => Promise<void>) =>
    async (...given: G) => {
      await page.bringToFront();
      await act(...given);
    };
  const click = inFront(view.click);
  return {
    ...view,
    click,
    keys: inFront(view.keys),
    press: inFront(view.press),
    type: (selector, text) => page.type(selector, text),
    resize: (width, height) => page.setViewport({ width, height }),
    async choose(selector, ...files) {
      const input = await page.waitForSelector(selector);
      await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
    },
    reload: () => reloadPage(page),
    async stay(act) {
      const asked = new Promise<string>((resolve) => {
        page.once('dialog', (dialog) => {
          resolve(dialog.type());
          void dialog.dismiss();
        });
      });
      await act();
      const question = await Promise.race([asked, wait(PATIENCE_MS, null, { ref: false })]);
      if (question === null) throw new Error('the browser asked nothing');
      return question;
    },
    async chooseBy(selector, text, ...files) {
      const [chooser] = await Promise.all([page.waitForFileChooser(), click(selector, text)]);
      await chooser.accept(files);
    },
    ...chromiumDrag(page),
  };
}

function viewOf(page: Page, close: (page: Page) => Promise<void>): ReaderView {
  return {
    lines: () => linesOf(page),
    waitFor: async (selector, text) => void (await untilSeen(page, selector, text)),
    async click(selector, text) {
      const click = async () => (await untilSeen(page, selector, text)).click();
      // What was drawn anew meanwhile is looked for again.
      await click()
        .catch((error: unknown) => (/Node is detached/.test(String(error)) ? click() : Promise.reject(error)))
        .catch(ignoreClosed);
    },
    keys: (text) => page.keyboard.type(text),
    async press(key, held) {
      if (held !== undefined) await page.keyboard.down(held);
      await page.keyboard.press(key as Parameters<typeof page.keyboard.press>[0]).catch(ignoreClosed);
      if (held !== undefined) await page.keyboard.up(held);
    },
    focus: (selector) => page.focus(selector),
    valueOf: (selector) => page.$eval(selector, (field) => (field as HTMLInputElement).value),
    async copied() {
      // For this reading alone: what copies must get on without.
      const context = page.browserContext();
      await context.overridePermissions(page.url(), ['clipboard-read']);
      try {
        return await page.evaluate(() => navigator.clipboard.readText());
      } finally {
        await context.clearPermissionOverrides();
      }
    },
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ''),
    give: async (script) => void (await page.evaluate(script)),
    run: (script, ...given) => page.evaluate(script as Script, ...given) as ReturnType<typeof script>,
    close: () => close(page),
  };
}
