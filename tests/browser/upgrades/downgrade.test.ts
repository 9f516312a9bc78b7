import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { readFixture } from '../../../build/fixture/fixture-files.ts';
import type { KeptData } from '../../../build/fixture/kept-data.ts';
import { PAGES } from '../../../build/fixture/stored-by-reader.ts';
import { linesOf } from '../harness/article.ts';
import { pageInside } from '../harness/compiler-in-page.ts';
import { addCollection, namesOn, openOptions, until } from '../harness/options-page.ts';
import { popupAt } from '../harness/popup-at.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { startAnew, startOn } from './upgraded.ts';

const STAYS = /newer version of this extension.*(?:it is|they are) back/;
const POPUP = [
  'Kept by a newer version',
  'A newer version of this extension kept your collections in a way that this one can’t read, so this page wasn’t checked against them. Nothing is lost: update the extension. Your other collections still work.',
];

let running: TestBrowser;
const kept: KeptData = readFixture('0.1.0');
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(() => running.close());

const stored = async () => {
  const page = await pageInside(running);
  const local = await page.evaluate(() => chrome.storage.local.get());
  await page.close();
  return local;
};
const files = async () => {
  const page = await pageInside(running);
  const paths = await page.evaluate(async () => {
    const folders = await inside.storedFolders();
    return (await Promise.all(folders.map((folder) => inside.storedPaths(folder)))).flat();
  });
  await page.close();
  return paths;
};
/** What the popup says where it found nothing. */
async function messageAt(url: string): Promise<string[]> {
  const popup = await popupAt(running, url);
  const lines = await popup.$$eval('.article :is(h1, .message)', (all) => all.map((one) => one.textContent));
  await closePopup(popup);
  return lines.map((line) => line ?? '');
}

test('collections, hidden matches and settings of a later version stay, and the reader is told', async () => {
  const [first, ...others] = kept.local.collections as [{ header: object }, ...object[]];
  const later = [
    { ...first, header: { ...first.header, format: 2 } },
    { id: 'feed', isOn: true, title: 'A kind of which nobody knows yet' },
    'a text',
  ];
  const hiddenLater = { page: 'a', until: '2030-01-01' };
  const local = {
    ...{ ...kept.local, theme: 'sepia', font: { size: 'large' } },
    collections: [...later, ...others],
    hidden: [hiddenLater, ...(kept.local.hidden as unknown[])],
  };
  await startOn(running, { ...kept, local });

  const options = await openOptions(running);
  expect((await linesOf(options)).filter((line) => STAYS.test(line))).toHaveLength(3);
  expect((await namesOn(options)).slice(0, 2)).toEqual(['Of files', 'Of a host']);
  expect(await messageAt(PAGES.imported)).toEqual(POPUP);
  // What can be read is read, with a word on what can't.
  const popup = await popupAt(running, PAGES.subscribed);
  expect(await linesOf(popup)).toContain('Couldn’t be read, so not checked: Of files, Collections, Collections');
  await popup.click('[popovertarget="more-menu"]');
  await popup.click('#more-menu ::-p-text(Not this article)');
  await popup.waitForSelector('main ::-p-text(Hidden on this page)');
  await closePopup(popup);
  await options.bringToFront();
  await addCollection(options, 'Roses');
  await options.click('.setting-switch ::-p-text(Show pictures)');
  await until('pictures are off', async () => (await stored()).pictures === false);
  await startAnew(running);

  const now = await stored();
  expect(now).toMatchObject({ theme: 'sepia', font: { size: 'large' } });
  const list = now.collections as unknown[];
  expect(list).toEqual([...later, ...others.slice(0, -1), expect.objectContaining({ isOn: true }), others.at(-1)]);
  expect(now.hidden).toEqual([...local.hidden, ['news.example/2021/subscribed', [expect.any(String)]]]);
  expect(await files()).toEqual(expect.arrayContaining(kept.database.files.map(([, path]) => path)));
  expect((await files()).length).toBeGreaterThan(kept.database.files.length);
});

test('a whole list in the shape of a later version stays, and nothing is put in its place', async () => {
  const local = { ...kept.local, collections: { version: 2, items: kept.local.collections } };
  await startOn(running, { ...kept, local });
  const options = await openOptions(running);
  expect((await linesOf(options)).filter((line) => STAYS.test(line))).toHaveLength(1);
  expect(await namesOn(options)).toEqual([]);
  expect(await messageAt(PAGES.imported)).toEqual(POPUP);
  await expectRefusal(options);
  await startAnew(running);
  expect(await stored()).toEqual(local);
  expect(await files()).toHaveLength(kept.database.files.length);
});

test('a database of a later version stays, and the reader is told', async () => {
  await startOn(running, { ...kept, database: { ...kept.database, version: 2 } });
  const options = await openOptions(running);
  expect((await linesOf(options)).filter((line) => STAYS.test(line))).toHaveLength(1);
  expect(await namesOn(options)).toEqual(['Of files', 'Of a host', 'My records', 'Example']);
  expect(await messageAt(PAGES.imported)).toEqual(POPUP);
  await expectRefusal(options);
  expect(await stored()).toEqual(kept.local);
  const count = await options.evaluate(async () => {
    const open = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('collections');
      request.onsuccess = () => resolve(request.result);
    });
    const counting = open.transaction('files').objectStore('files').count();
    await new Promise((resolve) => (counting.onsuccess = resolve));
    return counting.result;
  });
  expect(count).toBe(kept.database.files.length);
});

test('after a reset the extension begins anew, whichever version kept what was there', async () => {
  const local = { ...kept.local, collections: { version: 2 } };
  await startOn(running, { ...kept, local, database: { ...kept.database, version: 2 } });
  const page = await pageInside(running);
  await page.evaluate(() => inside.forgetEverything());
  expect(await stored()).toEqual({});
  const options = await openOptions(running);
  expect(await namesOn(options)).toEqual(['Example']);
  await addCollection(options, 'Roses');
  expect(await namesOn(options)).toEqual(['Roses', 'Example']);
});

/** Tries to add a collection; the reader is told why it can't be. */
async function expectRefusal(options: Awaited<ReturnType<typeof openOptions>>): Promise<void> {
  await options.evaluate(() => {
    const file = new File(['---\ntitle: A\nwebUrl: https://a.example/a\n---\n'], 'a.md');
    const input = document.querySelector('input[type="file"]') as HTMLInputElement;
    const data = new DataTransfer();
    data.items.add(file);
    input.files = data.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await options.waitForSelector('.job-new .fault');
  expect(await options.$eval('.job-new .fault', (fault) => fault.textContent)).toMatch(
    /^A newer version of this extension keeps your collections here/,
  );
}
