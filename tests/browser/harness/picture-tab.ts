import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type Page, type Viewport } from 'puppeteer-core';
import { ensureChromium } from '../../../build/browser/ensure-chromium.ts';
import { killBrowser } from '../../../build/browser/kill-browser.ts';
import { NO_PAGES_OF_ITS_OWN } from '../../../build/browser/launch-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import { type View, writePicturePage } from '../../../build/pictures/picture-page.ts';

/** A tab with a view outside an extension: a real popup has the width it asks for, this one any width. */
export interface PictureTab {
  /** Shows a fixture in a window of that inner width, 600 px high. */
  show: (fixture: string, width: number, view?: View) => Promise<Page>;
  /** Shows one on a phone of that width: with a finger for a pointer, which can't hover. */
  showOnPhone: (fixture: string, width: number, view?: View) => Promise<Page>;
  /** What its console said, and what was thrown. */
  faults: string[];
  close: () => Promise<void>;
}

/** What all tabs of this process share: the pages, and for each size of text a browser, which has nothing else. */
let pages: Promise<(view: View) => string> | undefined;
const browsers = new Map<number, Promise<Browser>>();

function writePages(): Promise<(view: View) => string> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-pictures-'));
  onExit(() => rmSync(folder, { recursive: true, force: true }));
  return writePicturePage(folder);
}

/** Without the extension. It ends with this process. */
async function launch(fontSize: number): Promise<Browser> {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'article-context-profile-'));
  const browser = await puppeteer.launch({
    executablePath: ensureChromium(),
    pipe: true,
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu', NO_PAGES_OF_ITS_OWN, `--blink-settings=defaultFontSize=${fontSize}`],
  });
  onExit(() => {
    killBrowser(browser.process());
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  return browser;
}

/** The one with that size of text. One that has ended is not to fail whoever comes next. */
async function browserWith(fontSize: number): Promise<Browser> {
  const known = browsers.get(fontSize);
  if (known !== undefined && (await known.catch(() => null))?.connected) return known;
  const launched = launch(fontSize);
  browsers.set(fontSize, launched);
  return launched;
}

/**
 * Opens such a tab. One at a time: what is behind another draws nothing.
 * @param fontSize what the reader set in the browser, in pixels.
 */
export async function startPictureTab(fontSize = 16): Promise<PictureTab> {
  pages ??= writePages();
  const addressOf = await pages;
  const browser = await browserWith(fontSize);
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => faults.push(message.text()));
  let opened = 0;
  let shown = '';
  const open = async (viewport: Viewport, fixture: string, view: View) => {
    await page.setViewport(viewport);
    const place = `${view} ${viewport.isMobile ?? false}`;
    if (place === shown) {
      await page.evaluate(
        (hash) => {
          history.replaceState(null, '', hash);
          dispatchEvent(new Event('hashchange'));
        },
        `#${encodeURIComponent(fixture)}`,
      );
    } else {
      // Another fragment alone would not load the page anew.
      await page.goto(`${addressOf(view)}?${opened++}#${encodeURIComponent(fixture)}`);
    }
    shown = place;
    // By the second frame it has been laid out, and what is cut is known.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return page;
  };
  const show = (fixture: string, width: number, view: View = 'popup') => open({ width, height: 600 }, fixture, view);
  const showOnPhone = (fixture: string, width: number, view: View = 'popup') =>
    open({ width, height: 740, isMobile: true, hasTouch: true }, fixture, view);
  return { show, showOnPhone, faults, close: () => page.close() };
}
