import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup, ignoreClosed } from '../../build/browser/real-popup.ts';
import { ARTICLE, PAPER } from './harness/article.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
  await running.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${running.extension.id}`, ['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

/** The popup on a page, with the citation open. */
async function openCitation(url: string): Promise<Page> {
  await running.tab.goto(url);
  const popup = await readPopup(running, running.tab);
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu ::-p-text(Cite)');
  await popup.waitForSelector('.cite');
  return popup;
}

const textOf = (popup: Page) => popup.$eval('.cite textarea', (field) => field.value);
const focused = (popup: Page) => popup.evaluate(() => document.activeElement?.textContent);

describe('a citation', () => {
  test('of the record is text at first, and any format is a click away', async () => {
    const popup = await openCitation(ARTICLE.web);
    expect(await textOf(popup)).toMatch(/^Better design of deep learning studies .*\. \(2021, February 5\)\. /);
    for (const [format, start] of [
      ['BibTeX', '@misc{'],
      ['RIS', 'TY  - '],
      ['Markdown', '[Better design'],
    ]) {
      await popup.click(`.cite ::-p-text(${format})`);
      expect(await textOf(popup)).toMatch(new RegExp(`^${start?.replace(/[[{]/g, '\\$&')}`));
    }
    await closePopup(popup);
  });

  test('is copied into the real clipboard, and says so', async () => {
    const popup = await openCitation(ARTICLE.web);
    await popup.click('.cite ::-p-text(BibTeX)');
    await popup.click('.cite .primary');
    await popup.waitForSelector('.cite [role="status"] ::-p-text(Copied)');
    expect(await popup.evaluate(() => navigator.clipboard.readText())).toBe(await textOf(popup));
    await popup.click('.cite ::-p-text(Markdown)');
    expect(await popup.$eval('.cite [role="status"]', (status) => status.textContent)).toBe('');
    await closePopup(popup);
  });

  test('that may not be copied is selected', async () => {
    const popup = await openCitation(ARTICLE.web);
    await popup.evaluate(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', { value: () => Promise.reject(new Error('refused')) });
    });
    await popup.click('.cite .primary');
    await popup.waitForSelector('.cite [role="status"] ::-p-text(The text is selected)');
    expect(await popup.evaluate(() => getSelection()?.toString() ?? '')).toBe(await textOf(popup));
    expect(running.faults.splice(0)).toEqual([expect.stringContaining('refused')]);
    await closePopup(popup);
  });

  test('of a related paper is chosen in a menu, and leads to where it is found by its DOI', async () => {
    const popup = await openCitation(ARTICLE.web);
    expect(await popup.$('.places')).toBeNull();
    await popup.select('.cite-article', '1');
    await popup.click('.cite ::-p-text(BibTeX)');
    expect(await textOf(popup)).toContain('  doi = {10.1038/s41524-021-00493-w},\n');
    const links = await popup.$$eval('.places a', (found) =>
      found.map(({ href, target, rel }) => ({ href, target, rel })),
    );
    expect(links.map(({ href }) => new URL(href).hostname)).toEqual([
      'pubmed.ncbi.nlm.nih.gov',
      'europepmc.org',
      'scholar.google.com',
      'www.semanticscholar.org',
    ]);
    for (const { href, target, rel } of links) {
      expect(decodeURIComponent(href)).toContain('"10.1038/s41524-021-00493-w"');
      expect([target, rel]).toEqual(['_blank', 'noopener noreferrer']);
    }
    await closePopup(popup);
  });

  test('is looked for elsewhere only when a reader clicks', async () => {
    const popup = await openCitation(PAPER);
    const places = await popup.$$eval('.places a', (found) => found.map(({ href }) => href));
    expect(places.length).toBe(4);
    expect((await running.browser.pages()).map((page) => page.url()).filter((url) => places.includes(url))).toEqual([]);
    const [target] = await Promise.all([
      running.browser.waitForTarget((found) => found.url() === places[1]),
      popup.click('.places li:nth-child(2) a').catch(ignoreClosed),
    ]);
    await (await target.page())?.close();
  });

  test('of a page that is only listed is the paper’s', async () => {
    const popup = await openCitation(PAPER);
    expect(await textOf(popup)).toMatch(/\(2021\).* https:\/\/doi\.org\/10\.1038\/s41524-021-00493-w$/);
    await closePopup(popup);
  });

  test('opens, changes, copies and closes by keyboard alone, and gives the focus back', async () => {
    await running.tab.goto(ARTICLE.web);
    const popup = await readPopup(running, running.tab);
    await popup.focus('[popovertarget="more-menu"]');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('#more-menu:popover-open');
    for (let press = 0; press < 5 && (await focused(popup)) !== 'Cite'; press++) await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.cite');
    expect(await focused(popup)).toBe('Cite');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('ArrowDown');
    expect(await textOf(popup)).toMatch(/https:\/\/doi\.org\//);
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('ArrowRight');
    expect(await textOf(popup)).toMatch(/^@article/);
    await popup.keyboard.press('Tab');
    expect(await popup.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await popup.keyboard.press('Tab');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.cite [role="status"] ::-p-text(Copied)');
    await popup.keyboard.down('Alt');
    await popup.keyboard.press('ArrowLeft');
    await popup.keyboard.up('Alt');
    expect(await popup.$('.cite')).toBeNull();
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('popovertarget'))).toBe('more-menu');
    expect(await popup.$eval('main', (main) => main.checkVisibility())).toBe(true);
    await closePopup(popup);
  });

  test('has nothing that axe finds wrong', async () => {
    const popup = await openCitation(ARTICLE.web);
    await popup.select('.cite-article', '1');
    await popup.waitForSelector('.places');
    expect(await violations(popup)).toEqual([]);
    await closePopup(popup);
  });
});
