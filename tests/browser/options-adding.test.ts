import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { madeRecords } from '../collection/made-collection.ts';
import { type CollectionHost, hostedFiles, startHost } from './harness/collection-host.ts';
import {
  choose,
  folder,
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

describe('adding', () => {
  let running: TestBrowser;
  let host: CollectionHost;
  let page: Page;
  beforeAll(async () => {
    host = await startHost(await hostedFiles(madeRecords([{}, {}])));
    running = await startBrowser({ grants: { explicit_host: ['http://127.0.0.1/*'] } });
    page = await openOptions(running, '#add');
  });
  afterAll(async () => {
    await running.close();
    await host.close();
  });

  /** The text of the last job's end, once it is there. */
  async function end(): Promise<string> {
    await page.waitForSelector('.job-new .job-end, .job-new .fault');
    return page.$eval('.job-new', (job) => job.querySelector('.job-end, .fault')?.textContent ?? '');
  }
  const dismiss = () => page.click('.job-new ::-p-text(Dismiss)');
  const subscribe = async (address: string) => {
    await page.$eval('#subscribe', (field) => {
      (field as HTMLInputElement).value = '';
    });
    await page.type('#subscribe', address);
    await page.keyboard.press('Enter');
  };

  test('asks nobody before the reader does', () => expect(host.asked).toEqual([]));

  test('files are dropped anywhere on the page, which shows that it takes them', async () => {
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
    expect(await end()).toBe('1 record, no problems');
    expect(await page.$('.drop')).toBeNull();
    await dismiss();
  });

  test('the page says that it takes files only while they are over it', async () => {
    const isShown = (type: string, target: string, isFile = true) =>
      page.evaluate(
        async (...[event, at, hasFile]) => {
          const dataTransfer = new DataTransfer();
          if (hasFile) dataTransfer.items.add(new File(['a'], 'a.md'));
          else dataTransfer.setData('text/plain', 'a word');
          document.querySelector(at)?.dispatchEvent(new DragEvent(event, { bubbles: true, dataTransfer }));
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
          return document.querySelector('.drop') !== null;
        },
        ...([type, target, isFile] as const),
      );
    expect(await isShown('dragenter', 'main', false)).toBe(false);
    expect(await isShown('dragenter', 'main')).toBe(true);
    expect(await isShown('dragenter', 'h1')).toBe(true);
    expect(await isShown('dragleave', 'main')).toBe(true);
    expect(await isShown('dragleave', 'h1')).toBe(false);
  });

  test('what is no collection says why, and can be tried again', async () => {
    await choose(page, 'Choose files…', written('no.zip', 'no zip'));
    expect(await end()).toMatch(/^This file is not a zip/);
    await page.click('.job-new ::-p-text(Try again)');
    expect(await end()).toMatch(/^This file is not a zip/);
    expect(await namesOn(page)).toEqual(['Lilies', 'Example']);
    await dismiss();
  });

  test('what is no address says so at the field, which keeps it', async () => {
    await subscribe('what is this?');
    await page.waitForSelector('#add-fault');
    expect(await page.$eval('#subscribe', (field) => (field as HTMLInputElement).value)).toBe('what is this?');
  });

  test('a host that refuses is allowed in one click', async () => {
    host.isOpen = false;
    await subscribe(host.address);
    expect(await end()).toMatch(/doesn’t let extensions read its files until you allow it/);
    await page.click('.job-new .primary');
    await until('subscribed', async () => (await namesOn(page)).includes('Hosted'));
    expect(await end()).toBe('2 records, no problems');
    await dismiss();
    host.isOpen = true;
  });

  test('the same address again is an update, and says what is new', async () => {
    await subscribe(host.address);
    const item = await itemOf(page, 'Hosted');
    await page.waitForSelector(`${item} .job-end`);
    expect(await page.$eval(`${item} .job-end`, (told) => told.textContent)).toMatch(/^Nothing new/);
    expect(await namesOn(page)).toEqual(['Lilies', 'Hosted', 'Example']);
  });

  test('a fault of an update stands beside what still answers, until an update is good', async () => {
    const item = await itemOf(page, 'Hosted');
    host.misbehave(/./, (response) => void response.writeHead(500).end());
    await page.click(`${item} .item-toggle`);
    await page.click(`${item} [aria-label^="Update now"]`);
    await page.waitForSelector(`${item} .job .fault`);
    await page.click(`${item} .job ::-p-text(Dismiss)`);
    expect(await page.$eval(`${item} > .fault`, (fault) => fault.textContent)).toMatch(/error .?500.*still works/);
    expect(await titleAt(running, 'https://news.example/story-0.html')).not.toBe('No record for this page');
    await page.bringToFront();
    host.forgive();
    await page.click(`${item} [aria-label^="Update now"]`);
    await page.waitForSelector(`${item} .job-end`);
    await until('no fault', async () => (await page.$(`${item} .fault`)) === null);
  });

  test('what was exported is imported', async () => {
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const item = await itemOf(page, 'Lilies');
    await page.click(`${item} .item-toggle`);
    await page.click(`${item} [aria-label^="Export"]`);
    const saved = path.join(folder, 'Lilies.zip');
    await until('saved', async () => existsSync(saved));
    await remove(page, 'Lilies');
    await until('removed', async () => !(await namesOn(page)).includes('Lilies'));
    await choose(page, 'Choose files…', saved);
    await until('back', async () => (await namesOn(page)).includes('Lilies'));
    expect(await titleAt(running, 'https://news.example/lilies')).toBe('A');
  });

  test('nothing went wrong in any console', () =>
    expect(running.faults.filter((fault) => !/CORS policy|ERR_FAILED|status of 500/.test(fault))).toEqual([]));
});
