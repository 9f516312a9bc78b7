import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { pageInside } from './harness/compiler-in-page.ts';
import { holdLock } from './harness/hold-lock.ts';
import {
  addCollection,
  folder,
  itemOf,
  namesOn,
  openOptions,
  titleAt,
  until,
  written,
} from './harness/options-page.ts';
import { toMarkdown } from './harness/packed-records.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const PAGE = 'https://news.example/Lilies';

/** Files with one record of that page, under another title each time. */
const filesOf = (title: string): string[] => [
  written(`${title}/a.md`, toMarkdown({ title, webUrl: PAGE })),
  written(`${title}/more/b.md`, toMarkdown({ title: 'Another one', webUrl: 'https://news.example/another' })),
];

describe('importing again', () => {
  let running: TestBrowser;
  let page: Page;
  let inner: Page;
  let item: string;
  beforeAll(async () => {
    running = await startBrowser();
    inner = await pageInside(running);
    page = await openOptions(running);
    await addCollection(page, 'Lilies');
    await addCollection(page, 'Roses');
    for (const row of await page.$$('.job-new')) await (await row.$('::-p-text(Dismiss)'))?.click();
    item = await itemOf(page, 'Lilies');
    await page.click(`${item} .item-toggle`);
  });
  beforeEach(() => page.bringToFront());
  afterAll(() => running.close());

  /** The list, with what of each collection is never to change. */
  const listed = () =>
    inner.evaluate(async () => (await inside.loadCollections()).map(({ id, isOn }) => [id, isOn] as const));
  const foldersOf = () =>
    inner.evaluate(async () => ({
      listed: (await inside.loadCollections()).flatMap((one) => ('folder' in one ? one.folder : [])).sort(),
      stored: (await inside.storedFolders()).sort(),
    }));
  const wholeFolders = () =>
    inner.evaluate(async () => {
      const paths = await Promise.all((await inside.storedFolders()).map(inside.storedPaths));
      return paths.filter((all) => all.includes('collection.json')).length;
    });
  const open = () => page.click(`${item} [aria-label^="Import again"]`);
  const isOpen = () => page.$eval(`${item} [aria-label^="Import again"]`, (one) => one.getAttribute('aria-expanded'));
  const give = async (button: string, ...files: string[]) => {
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(`${item} ::-p-text(${button})`)]);
    await chooser.accept(files);
  };
  /** What is said when the job has ended, which is then dismissed. */
  const end = async () => {
    const line = await page.waitForSelector(`${item} .job :is(.job-end, .fault)`);
    const text = await line?.evaluate((one) => one.textContent);
    await page.click(`${item} .job ::-p-text(Dismiss)`);
    return text;
  };
  test('is for what was imported alone', async () => {
    const rows = await page.$$eval('.item', (all) =>
      all.map((one) => [
        one.querySelector('h3')?.textContent,
        one.querySelector('[aria-label^="Import again"]') !== null,
      ]),
    );
    expect(rows).toEqual([
      ['Lilies', true],
      ['Roses', true],
      ['Example', false],
    ]);
  });

  test('files put their records in the place of the old ones, and nothing else changes', async () => {
    await page.click(`${await itemOf(page, 'Lilies')} .switch`);
    await until('off', async () => (await listed())[0]?.[1] === false);
    const before = await listed();
    await open();
    expect(await isOpen()).toBe('true');
    await give('Choose files…', ...filesOf('First'));
    expect(await end()).toBe('2 records, no problems');
    expect(await isOpen()).toBe('false');
    expect(await listed()).toEqual(before);
    expect(await namesOn(page)).toEqual(['Lilies', 'Roses', 'Example']);
    const { listed: folders, stored } = await foldersOf();
    expect(stored).toEqual(folders);
    await page.click(`${item} .switch`);
    expect(await titleAt(running, PAGE)).toBe('First');
  });

  test('until the new version is whole the old one answers', async () => {
    const letGo = await holdLock(inner, 'collections');
    await open();
    await give('Choose files…', ...filesOf('Second'));
    // The new one lies in its folder, and only its place in the list is missing.
    await until('made', async () => (await wholeFolders()) === 3);
    expect(await titleAt(running, PAGE)).toBe('First');
    await letGo();
    await page.bringToFront();
    expect(await end()).toBe('2 records, no problems');
    expect(await titleAt(running, PAGE)).toBe('Second');
  });

  test('a folder does, and so does a drop anywhere on the page, which says so', async () => {
    filesOf('Third');
    await open();
    await give('Choose a folder…', path.join(folder, 'Third'));
    expect(await end()).toBe('2 records, no problems');
    expect(await titleAt(running, PAGE)).toBe('Third');

    await page.bringToFront();
    await open();
    const session = await page.createCDPSession();
    const data = { items: [], files: filesOf('Fourth'), dragOperationsMask: 1 };
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', { type, x: 400, y: 600, data });
    await drag('dragEnter');
    await drag('dragOver');
    const shown = await page.waitForSelector('.drop');
    expect((await shown?.evaluate((one) => one.textContent))?.replace(/[\u2066-\u2069]/g, '')).toBe(
      'Drop to replace “Lilies”',
    );
    await drag('drop');
    expect(await end()).toBe('2 records, no problems');
    expect(await titleAt(running, PAGE)).toBe('Fourth');
    expect(await namesOn(page)).toEqual(['Lilies', 'Roses', 'Example']);
  });

  test('cancelled, it leaves what there was', async () => {
    const before = await foldersOf();
    const [[id = ''] = []] = await listed();
    const letGo = await holdLock(inner, `making ${id}`);
    await open();
    await give('Choose files…', ...filesOf('Fifth'));
    await page.click(`${item} .job ::-p-text(Cancel)`);
    expect(await end()).toBe('Cancelled. Nothing was changed.');
    await letGo();
    expect(await foldersOf()).toEqual(before);
    expect(await titleAt(running, PAGE)).toBe('Fourth');
  });

  test.each([
    ['no zip', () => written('no.zip', 'no zip'), 0, /^This file is not a zip.* The version you have still works\.$/],
    ['no record', () => written('none/a.md', '---\ntitle: a: b\n---\n'), 1, /^No record was found\..* still works\.$/],
  ])('of %s it says what happened, and leaves what there was', async (_, file, problems, said) => {
    const before = await foldersOf();
    await open();
    await give('Choose files…', file());
    await page.waitForSelector(`${item} .job .fault`);
    expect(await page.$$(`${item} .problem-list li`)).toHaveLength(problems);
    expect(await end()).toMatch(said);
    expect(await foldersOf()).toEqual(before);
    expect(await titleAt(running, PAGE)).toBe('Fourth');
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});
