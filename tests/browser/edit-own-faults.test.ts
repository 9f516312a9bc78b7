import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { linesOf } from './harness/article.ts';
import { draftOf, editOf, keep, retype, said } from './harness/draft-page.ts';
import { holdLock } from './harness/hold-lock.ts';
import { withImportingPage } from './harness/importing.ts';
import { ownOf } from './harness/own-of.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { writeOwn } from './harness/write-own.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
/** So many that the worker can be caught at work. */
const RECORDS = 500;

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
  running.web.answer(ROOF, { body: '<!doctype html><title>How to water a roof</title><p>' });
  const page = await draftOf(running, ROOF);
  await keep(page);
  const others = Array.from({ length: RECORDS }, (_, number): [string, string] => [
    `markdown/other-${number}.md`,
    `---\ntitle: "Other ${number}"\nwebUrl: "https://balcony.example/other/${number}"\n---\n`,
  ]);
  await page.evaluate(writeOwn, Object.fromEntries(others));
  await retype(page, 'Title', 'Water a roof');
  await keep(page, 'Changed.');
  expect((await page.evaluate(ownOf)).records).toBe(RECORDS + 1);
  await page.close();
}, 90_000);
afterAll(() => running.close());

/** The title that the popup shows on the page. */
async function titleAtRoof(): Promise<string | undefined> {
  const { tab } = running;
  await tab.bringToFront();
  await tab.goto(ROOF);
  const popup = await readPopup(running, tab);
  const [, title] = await linesOf(popup);
  await closePopup(popup);
  return title;
}

/** Presses the button, and waits until the worker is at work. */
async function begin(page: Page): Promise<void> {
  await page.bringToFront();
  await page.click('.draft-own .primary');
  await page.waitForFunction(
    async () => (await navigator.locks.query()).held?.some(({ name }) => name?.startsWith('worker ')),
    { polling: 5 },
  );
}

test('a worker that is killed is started again, and the record is changed', async () => {
  const page = await editOf(running, ROOF);
  let workers = 0;
  page.on('workercreated', () => workers++);
  await retype(page, 'Title', 'After the kill');
  await begin(page);
  await page.workers().at(-1)?.close();
  await said(page, 'Changed.');
  expect(workers).toBe(2);
  expect((await page.evaluate(ownOf)).records).toBe(RECORDS + 1);
  expect(await titleAtRoof()).toBe('After the kill');
  await page.close();
});

test('a tab that is closed in the middle has changed nothing, and hinders nobody', async () => {
  const page = await editOf(running, ROOF);
  await retype(page, 'Title', 'Never');
  const other = await running.openTab(`chrome-extension://${running.extension.id}/draft.html#own`);
  // However quick the worker is: what it makes has no place in the list by then.
  const letGo = await holdLock(other, 'collections');
  await begin(page);
  await page.close();
  await letGo();
  await other.close();
  expect(await titleAtRoof()).toBe('After the kill');
  const next = await editOf(running, ROOF);
  await retype(next, 'Title', 'After the closing');
  await keep(next, 'Changed.');
  expect((await next.evaluate(ownOf)).markdown['markdown/how-to-water-a-roof.md']).toContain('After the closing');
  await next.close();
  expect(await titleAtRoof()).toBe('After the closing');
  expect(running.faults).toEqual([]);
});

test('where the disk is full the reader is told so, and the record is as it was', async () => {
  const limited = await startBrowser({ extension: await withImportingPage(inject('extension'), true) });
  limited.web.answer(ROOF, { body: '<!doctype html><title>How to water a roof</title><p>' });
  const page = await draftOf(limited, ROOF);
  // Before anything is stored: the browser keeps what it knows of the room for a while.
  const session = await page.createCDPSession();
  const origin = `chrome-extension://${limited.extension.id}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await keep(page);
  const before = await page.evaluate(ownOf);
  await page.evaluate(fill);
  await retype(page, 'Title', 'Changed');
  await keep(page, 'There is no room left on the disk.');
  expect(await page.evaluate(ownOf)).toEqual(before);
  // What is removed needs no room.
  await page.bringToFront();
  await page.click('::-p-text(Remove this record)');
  await said(page, 'Removed');
  expect((await page.evaluate(ownOf)).isRemoved).toBe(true);
  await limited.close();
});

/** Takes all the room that the browser gives, with what can't be made smaller. */
async function fill(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('another');
    opening.onupgradeneeded = () => opening.result.createObjectStore('filling', { autoIncrement: true });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  });
  for (let size = 65_536; size > 256; ) {
    const bytes = crypto.getRandomValues(new Uint8Array(size));
    const isIn = await new Promise<boolean>((resolve) => {
      const put = database.transaction('filling', 'readwrite');
      put.objectStore('filling').put(bytes);
      put.oncomplete = () => resolve(true);
      put.onabort = () => resolve(false);
    });
    if (!isIn) size /= 2;
  }
  database.close();
}
