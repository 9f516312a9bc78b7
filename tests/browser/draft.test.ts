import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { linesOf } from './harness/article.ts';
import { draftFrom, draftOf, fieldOf, keep, retype } from './harness/draft-page.ts';
import { ownOf } from './harness/own-of.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { reloadPage } from './harness/reload-page.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
const PRIVATE = 'https://balcony.example/2021/private';

// What else a reader does here: reader/draft.test.ts and reader/edit-own.test.ts; these need Chromium's own tools.
let running: TestBrowser;
let page: Page;
beforeAll(async () => {
  running = await startBrowser({ grants: { isPrivate: true } });
  for (const url of [ROOF, PRIVATE])
    running.web.answer(url, { body: '<!doctype html><title>How to water a roof</title><p>' });
});
afterEach(() => page.close());
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

describe('a draft', () => {
  test('tells a screen reader at the field what is wrong', async () => {
    page = await draftOf(running, ROOF);
    await retype(page, 'Published', 'yesterday');
    const field = await page.waitForSelector('::-p-aria(Published)');
    const { description } = (field && (await page.accessibility.snapshot({ root: field }))) ?? {};
    expect(description).toContain('This is no date. Write it like 2021-02-05 or 2021-02-05T05:04:00Z.');
  });

  test('has nothing that axe finds wrong', async () => {
    page = await draftOf(running, ROOF);
    await page.click('.draft-add');
    await retype(page, 'Address of link 1', 'nowhere');
    await page.waitForSelector('.draft-problem');
    expect(await violations(page)).toEqual([]);
  });
});

describe('one’s own records', () => {
  test('have nothing that axe finds wrong', async () => {
    page = await draftOf(running, ROOF);
    await retype(page, 'Quality', '147');
    await keep(page);
    await page.goto(`chrome-extension://${running.extension.id}/draft.html#own`);
    await page.waitForSelector('.own-row');
    await page.click('.explained');
    await page.waitForSelector('.explanation ::-p-text(no upper limit)');
    expect(await violations(page)).toEqual([]);
  });
});

describe('in a private window', () => {
  test('a draft is not kept: it says why, and nothing is written to disk', async () => {
    const local = async () => (await running.worker()).evaluate(() => chrome.storage.local.get());
    const before = await local();
    const tab = await openPrivateTab(running, PRIVATE);
    page = await draftFrom(running, tab);
    expect(await fieldOf(page, 'Title')).toBe('How to water a roof');
    expect(await page.$eval('.draft-own .primary', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    expect(await page.$eval('#draft-status', (status) => status.textContent)).toContain('private window');
    expect(await local()).toEqual(before);
    expect((await page.evaluate(ownOf)).records).toBe(1);
    await retype(page, 'Title', 'My long work');
    expect(await reloadPage(page)).toEqual(['beforeunload']);
    await page.waitForSelector('body[data-ready="draft"]');
    expect(await fieldOf(page, 'Title')).toBe('My long work');
    expect(await local()).toEqual(before);
    await tab.close();
  });

  test('a record of one’s own is not to be edited', async () => {
    page = await openPrivateTab(running, ROOF);
    const popup = await readPopup(running, page);
    expect(await linesOf(popup)).toContain('How to water a roof');
    await popup.click('[popovertarget="more-menu"]');
    expect(await popup.$('#more-menu ::-p-text(Edit this record)')).toBeNull();
    await closePopup(popup);
  });
});
