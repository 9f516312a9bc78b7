import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Page, TimeoutError } from 'puppeteer-core';
import { type ExtensionBrowser, type LaunchOptions, launchChromium } from '../browser/launch-chromium.ts';
import { openPopup } from '../browser/real-popup.ts';
import { projectRoot } from '../project-root.ts';
import { BadAddress } from './page-address.ts';

/** The session names a screen, and there is none: a display that was closed, a connection that ended. */
export class NoScreen extends Error {
  override name = 'NoScreen';
}

/** Opens an article in the first tab and the popup on it. */
async function openArticle(running: ExtensionBrowser, url: URL): Promise<Page> {
  const [tab = await running.browser.newPage()] = await running.browser.pages();
  await tab.goto(url.href, { waitUntil: 'domcontentloaded' }).catch((error: unknown) => {
    // A slow site's address is in the tab all the same, and that is what is matched.
    if (error instanceof TimeoutError) return;
    const [, why = String(error)] = /^(net::\w+)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new BadAddress(`the browser opens no page at ${url.href} (${why}); give another address`);
  });
  return await openPopup(running, tab);
}

/**
 * Shows an article with the popup open, until the reader closes the browser.
 * @throws NoScreen where the browser can't open a window
 */
export async function showOnScreen(options: LaunchOptions, url: URL): Promise<void> {
  const running = await launchChromium({ ...options, screen: 'own' }).catch(() => {
    throw new NoScreen('the browser can open no window');
  });
  const closed = new Promise((resolve) => running.browser.once('disconnected', resolve));
  try {
    await openArticle(running, url);
    await closed;
  } finally {
    await running.close();
  }
}

/** Opens an article and the popup without a screen: returns the popup's text, writes its picture to dist/popup.png. */
export async function readPopup(options: LaunchOptions, url: URL): Promise<{ text: string; picture: string }> {
  const running = await launchChromium({ ...options, scale: 2 });
  try {
    const popup = await openArticle(running, url);
    const picture = path.join(projectRoot, 'dist/popup.png');
    mkdirSync(path.dirname(picture), { recursive: true });
    await popup.screenshot({ path: picture });
    const text = await popup.evaluate(() => document.body.innerText);
    return { text: text.replace(/\s*\n\s*/g, '\n').trim(), picture };
  } finally {
    await running.close();
  }
}
