import type { Browser, Page } from 'puppeteer-core';
import { closePopup, ignoreClosed, openPopup } from '../browser/real-popup.ts';
import { DEMO_ARTICLE } from './demo-collection.ts';
import type { Product } from './product.ts';

/** Pictures of the product, PNGs with two pixels for each CSS pixel. */
export interface Shots {
  article: Uint8Array;
  /** The same where the side panel leaves it less room. */
  narrowArticle: Uint8Array;
  popup: Uint8Array;
  panel: Uint8Array;
  search: Uint8Array;
  cite: Uint8Array;
  options: Uint8Array;
}

/** What is seen of each in its picture, in CSS pixels. */
const SIZES = {
  article: { width: 900, height: 860 },
  narrowArticle: { width: 480, height: 700 },
  own: { width: 760, height: 640 },
};

/** Pictures of what a reader sees. */
export async function takeShots(product: Product): Promise<Shots> {
  const { browser } = product;
  const tab = await browser.newPage();
  await tab.goto(DEMO_ARTICLE);
  const popup = await readPopup(product, tab);
  const shots = { popup: await popup.screenshot(), panel: await panelShot(product, popup) };
  const citing = await readPopup(product, tab);
  const cite = await citeShot(citing);
  const search = await searchShot(product);
  const options = await product.openPage('options.html', SIZES.own);
  await options.waitForSelector('body[data-ready]');
  const settings = await options.screenshot();
  const article = await articleShot(browser, SIZES.article);
  const narrowArticle = await articleShot(browser, SIZES.narrowArticle);
  return { ...shots, cite, search, options: settings, article, narrowArticle };
}

async function articleShot(browser: Browser, size: { width: number; height: number }): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setViewport({ ...size, deviceScaleFactor: 2 });
  await page.goto(DEMO_ARTICLE);
  return await page.screenshot();
}

/** The popup on the tab, with what the page itself says. */
async function readPopup(product: Product, tab: Page): Promise<Page> {
  const popup = await openPopup(product, tab);
  await popup.waitForSelector('main[data-page="read"]');
  await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return popup;
}

/** The panel that the popup opens, as large as the browser makes it: another size would be drawn later than it is told. */
async function panelShot({ browser }: Product, popup: Page): Promise<Uint8Array> {
  const [target] = await Promise.all([
    browser.waitForTarget((found) => found.url().endsWith('/panel.html')),
    popup.click('header [aria-label="Side panel"]').catch(ignoreClosed),
  ]);
  const panel = await target.asPage();
  await panel.waitForSelector('main[data-page="read"]');
  const picture = await panel.screenshot();
  await panel.evaluate(() => window.close());
  return picture;
}

/** The popup in the dark theme, with the article cited. */
async function citeShot(popup: Page): Promise<Uint8Array> {
  await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu ::-p-text(Cite)');
  await popup.waitForSelector('main ::-p-text(BibTeX)');
  await popup.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const picture = await popup.screenshot();
  await closePopup(popup);
  return picture;
}

async function searchShot(product: Product): Promise<Uint8Array> {
  const page = await product.openPage('search.html?q=green%20roof', SIZES.own);
  await page.waitForSelector('.link-title');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  return await page.screenshot();
}
