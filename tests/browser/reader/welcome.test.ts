import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE } from '../harness/article.ts';
import { endReader, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';
import { areCountsAllowed } from './switch-counts.ts';

describe.each(READERS)('the welcome page in %s', (_, start) => {
  let reader: Reader;
  let page: ReaderPage;
  beforeAll(async () => {
    reader = await start();
    page = await reader.openPage('welcome.html');
    await page.waitFor('body[data-ready="welcome"]');
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  test('says what it is for', async () => {
    expect(await page.lines()).toContain('Context for what you read.');
  });

  test('takes an address that leads nowhere with a clear sentence', async () => {
    await page.type('#subscribe', 'http://[');
    await page.press('Enter');
    await page.waitFor('[role="alert"]');
  });

  test('switches the count on and off', async () => {
    for (const isOn of [true, false]) {
      await page.click('.switch');
      await page.waitFor(`.switch[aria-checked="${isOn}"]`);
      await expect.poll(() => areCountsAllowed(reader)).toBe(isOn);
    }
  });

  test('opens the example article, of which the popup then tells', async () => {
    await page.click('a.primary');
    await expect.poll(reader.tabs).toContain(ARTICLE.web);
    await reader.goto(ARTICLE.web);
    const popup = await reader.openPopup();
    expect((await popup.lines()).join()).toContain('Better design of deep learning studies');
    await popup.close();
  });
});
