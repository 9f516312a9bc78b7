import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE } from './harness/article.ts';
import { addCollection, namesOn, openOptions, titleAt, until, written } from './harness/options-page.ts';
import { toMarkdown } from './harness/packed-records.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

// What a reader does with collections without dragging: reader/collections.test.ts, reader/subscription.test.ts.
describe('dragging', () => {
  let running: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await startBrowser();
    page = await openOptions(running);
    await addCollection(page, 'Tulips');
    await addCollection(page, 'Roses');
  });
  afterAll(async () => {
    expect(running.faults).toEqual([]);
    await running.close();
  });

  test('one collection onto another puts it there, and the popup follows', async () => {
    const handle = await page.$('.item:nth-child(2) .handle');
    const place = await page.$('.item:first-child');
    if (handle === null || place === null) throw new Error('no two collections');
    await place.drop(handle);
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
  });

  test('files anywhere onto the page, which shows that it takes them, makes a collection', async () => {
    await page.bringToFront();
    const session = await page.createCDPSession();
    const files = [written('Lilies/a.md', toMarkdown({ title: 'A', webUrl: 'https://news.example/lilies' }))];
    const data = {
      items: [],
      files: [...files, written('Lilies/collection.yml', 'name: Lilies')],
      dragOperationsMask: 1,
    };
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x: 400, y: 600, data });
    await drag('dragEnter');
    await drag('dragOver');
    await page.waitForSelector('.drop');
    await drag('drop');
    await page.waitForSelector('.job-new .job-end ::-p-text(1 record, no problems)');
    await until('Lilies', async () => (await namesOn(page)).includes('Lilies'));
    expect(await page.$('.drop')).toBeNull();
  });
});
