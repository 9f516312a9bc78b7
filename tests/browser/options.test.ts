import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE } from './harness/article.ts';
import {
  addCollection,
  choose,
  itemOf,
  namesOn,
  openOptions,
  remove,
  titleAt,
  until,
  written,
} from './harness/options-page.ts';
import { toMarkdown } from './harness/packed-records.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

describe('collections', () => {
  let running: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await startBrowser();
    page = await openOptions(running);
    await addCollection(page, 'Tulips');
    await addCollection(page, 'Roses');
  });
  afterAll(() => running.close());

  test('a new one stands before the example, and its records and problems are told', async () => {
    expect(await namesOn(page)).toEqual(['Tulips', 'Roses', 'Example']);
    expect(await page.$$eval('.job-end', (ends) => ends.map((one) => one.textContent))).toEqual([
      '2 records, no problems',
      '2 records, no problems',
    ]);
    expect(await titleAt(running, 'https://news.example/Roses')).toBe('Told by Roses');
  });

  test('problems are shown by file and line', async () => {
    await page.bringToFront();
    await choose(
      page,
      'Choose files…',
      written('bad/good.md', toMarkdown({ title: 'Good' })),
      written('bad/bad.md', '---\ntitle: a: b\n---\n'),
    );
    const summary = await page.waitForSelector('.problems summary');
    await summary?.click();
    expect(await page.$eval('.problem-list', (list) => list.textContent)).toMatch(/^bad\.md:\d+: /);
    await page.click('.problems ::-p-text(Copy all)');
    await page.waitForSelector('.problems [role="status"]:not(:empty)');
    await remove(page, 'My records');
  });

  test('the arrow keys on its handle move one, the focus goes along, and the popup follows', async () => {
    await page.bringToFront();
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
    await page.bringToFront();
    await page.focus(`${'.item:nth-child(2)'} .handle`);
    await page.keyboard.press('ArrowUp');
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/Roses/);
    expect(await page.$eval('.unseen', (said) => said.textContent)).toMatch(/Roses.* is number 1 of /);
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
    await page.bringToFront();
    await page.keyboard.press('ArrowDown');
    await until('Tulips first', async () => (await namesOn(page))[0] === 'Tulips');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
  });

  test('buttons move one, too, and keep the focus while they are there', async () => {
    await page.bringToFront();
    await page.click('.item:first-child .item-toggle');
    await page.click('.item:first-child [data-move="1"]');
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move down');
    await page.click('.item:nth-child(2) [data-move="-1"]');
    await until('Tulips first', async () => (await namesOn(page))[0] === 'Tulips');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('handle');
  });

  test('dragging one onto another puts it there', async () => {
    await page.bringToFront();
    const handle = await page.$('.item:nth-child(2) .handle');
    const place = await page.$('.item:first-child');
    if (handle === null || place === null) throw new Error('no two collections');
    await place.drop(handle);
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
  });

  test('one that is off does not answer, in any open page', async () => {
    const other = await openOptions(running);
    await page.bringToFront();
    await page.click(`${await itemOf(page, 'Roses')} .switch`);
    await until('off in the other page', () =>
      other.$eval('.item .switch', (one) => !(one as HTMLInputElement).checked),
    );
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
    await other.close();
    await page.bringToFront();
    await page.click(`${await itemOf(page, 'Roses')} .switch`);
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
  });

  test('one that is removed does not answer, can be brought back, and else stays away', async () => {
    await page.bringToFront();
    await remove(page, 'Roses');
    expect(await page.$eval('.removed', (note) => note.textContent)).toMatch(/Removed “.?Roses.?”\. Undo/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
    await page.bringToFront();
    await page.keyboard.press('Enter');
    expect(await namesOn(page)).toEqual(['Roses', 'Tulips', 'Example']);
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
    await page.bringToFront();
    await remove(page, 'Tulips');
    const later = await openOptions(running);
    expect(await namesOn(later)).toEqual(['Roses', 'Example']);
    await later.close();
  });

  test('resetting asks, and leaves what there was after installing', async () => {
    await page.bringToFront();
    await page.click('::-p-text(Reset…)');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await page.keyboard.press('Enter');
    expect(await namesOn(page)).toContain('Roses');
    await page.click('::-p-text(Reset…)');
    await Promise.all([page.waitForNavigation(), page.click('::-p-text(Remove everything)')]);
    await page.waitForSelector('body[data-ready="options"]');
    expect(await namesOn(page)).toEqual(['Example']);
    expect(await page.evaluate(async () => Object.keys(await chrome.storage.local.get()))).toEqual([]);
    expect(await titleAt(running, 'https://news.example/Roses')).toBe('No record for this page');
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});
