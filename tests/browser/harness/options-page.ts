import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../../build/browser/launch-chromium.ts';
import { onExit } from '../../../build/browser/on-exit.ts';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { ARTICLE } from './article.ts';
import { openInTab } from './open-in-tab.ts';
import { toMarkdown } from './packed-records.ts';
import { popupAt } from './popup-at.ts';
import type { TestBrowser } from './start-browser.ts';

/** Opens the options page in a tab of its own and returns it when it has drawn itself; `#add` leads to a part of it. */
export async function openOptions({ browser, extension }: ExtensionBrowser, part = ''): Promise<Page> {
  const page = await openInTab(browser, `chrome-extension://${extension.id}/options.html${part}`);
  await page.setViewport({ width: 800, height: 700 });
  await page.waitForSelector('body[data-ready="options"]');
  return page;
}

/** The names of the collections on the page, in their order. */
export function namesOn(page: Page): Promise<string[]> {
  return page.$$eval('.item h3', (names) => names.map((name) => name.textContent ?? ''));
}

/** Waits until something is so on the page or in the browser behind it; fails with what was asked. */
export async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 5000;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`not within 5 s: ${what}`);
    // What the browser says comes in between: a question that is answered at once would never let it.
    await setTimeout(20);
  }
}

/** Where files lie that are chosen or saved; removed when the tests end. */
export const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-options-'));
onExit(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file for a file chooser; returns its path. */
export function written(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Clicks a button and gives its file chooser a file. */
export async function choose(page: Page, button: string, ...files: string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(`::-p-text(${button})`)]);
  await chooser.accept(files);
}

/** Makes a collection with one record of an article of its own, on the page. */
export async function addCollection(page: Page, name: string): Promise<void> {
  const record = toMarkdown({ title: `Told by ${name}`, webUrl: `https://news.example/${name}` });
  const file = written(`${name}/a.md`, record);
  const own = toMarkdown({ title: `The article as ${name} has it`, webUrl: ARTICLE.web });
  const info = written(`${name}/collection.yml`, `name: ${name}\n`);
  await choose(page, 'Choose files…', file, written(`${name}/b.md`, own), info);
  await until(`${name} is in the list`, async () => (await namesOn(page)).includes(name));
}

/** Makes a collection with one record. */
export async function addRecord(running: ExtensionBrowser, name: string, fields: object): Promise<void> {
  const page = await openOptions(running, '#add');
  const info = written(`${name}/collection.yml`, `name: ${name}\n`);
  await choose(page, 'Choose files…', written(`${name}/a.md`, toMarkdown(fields)), info);
  await until(`${name} is in the list`, async () => (await namesOn(page)).includes(name));
  await page.close();
}

/** The titles of a page's matches in the popup, the one that is shown first. */
export async function titleAt(running: TestBrowser, url: string): Promise<string> {
  const popup = await popupAt(running, url);
  const title = await popup.$eval('h1', (one) => one.textContent ?? '');
  await closePopup(popup);
  return title;
}

/** The selector of a collection's element on the page. */
export async function itemOf(page: Page, name: string): Promise<string> {
  const ids = await page.$$eval('.item', (items) =>
    items.map((item) => [item.querySelector('h3')?.textContent, item.getAttribute('data-item')]),
  );
  return `[data-item="${ids.find(([its]) => its === name)?.[1]}"]`;
}

/** Removes a collection on the page. */
export async function remove(page: Page, name: string): Promise<void> {
  const item = await itemOf(page, name);
  if ((await page.$(`${item} .item-toggle[aria-expanded="false"]`)) !== null) await page.click(`${item} .item-toggle`);
  await page.click(`${item} [aria-label^="Remove:"]`);
}
