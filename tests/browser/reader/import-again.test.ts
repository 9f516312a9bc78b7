import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letLockGo, takeLock } from '../harness/hold-lock.ts';
import { folder, written } from '../harness/options-page.ts';
import { toMarkdown } from '../harness/packed-records.ts';
import { openInside } from './open-inside.ts';
import { addCollection, itemOf, namesOn, openOptions } from './options-page.ts';
import { endReader, type Reader, type ReaderPage } from './reader.ts';
import { DRAGGING_READERS } from './readers.ts';

const PAGE = 'https://news.example/Lilies';

/** Files with one record of that page, under another title each time. */
const filesOf = (title: string): string[] => [
  written(`${title}/a.md`, toMarkdown({ title, webUrl: PAGE })),
  written(`${title}/more/b.md`, toMarkdown({ title: 'Another one', webUrl: 'https://news.example/another' })),
];

describe.each(DRAGGING_READERS)('importing again in %s', (_, start) => {
  let reader: Reader;
  let options: ReaderPage;
  let inner: ReaderPage;
  let item: string;
  beforeAll(async () => {
    reader = await start();
    await reader.goto(PAGE);
    inner = await openInside(reader);
    options = await openOptions(reader);
    for (const name of ['Lilies', 'Roses']) {
      await addCollection(options, name);
      await options.click('.job-new', 'Dismiss');
    }
    item = await itemOf(options, 'Lilies');
    await options.click(`${item} .item-toggle`);
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  /** The list, with what of each collection is never to change. */
  const listed = () =>
    inner.run(async () => (await inside.loadCollections()).map(({ id, isOn }) => [id, isOn] as const));
  const foldersOf = () =>
    inner.run(async () => ({
      listed: (await inside.loadCollections()).flatMap((one) => ('folder' in one ? one.folder : [])).sort(),
      stored: (await inside.storedFolders()).sort(),
    }));
  const wholeFolders = () =>
    inner.run(async () => {
      const paths = await Promise.all((await inside.storedFolders()).map(inside.storedPaths));
      return paths.filter((all) => all.includes('collection.json')).length;
    });
  const holdLock = async (name: string) => {
    await inner.run(takeLock, name);
    return () => inner.run(letLockGo);
  };
  /** The title that the popup shows on the page. */
  const title = async () => {
    const popup = await reader.openPopup();
    const its = await popup.run(async () => document.querySelector('main h1')?.textContent ?? '');
    await popup.close();
    return its;
  };
  const open = () => options.click(`${item} [aria-label^="Import again"]`);
  const isOpen = () =>
    options.run(async (button) => document.querySelector(button)?.ariaExpanded, `${item} [aria-label^="Import again"]`);
  const give = (button: string, ...files: string[]) => options.chooseBy(`${item} button`, button, ...files);
  /** What is said when the job has ended, which is then dismissed. */
  const end = async () => {
    const line = `${item} .job :is(.job-end, .fault)`;
    await options.waitFor(line);
    const text = await options.run(async (one) => document.querySelector(one)?.textContent, line);
    await options.click(`${item} .job`, 'Dismiss');
    return text;
  };

  test('is for what was imported alone', async () => {
    const rows = await options.run(async () =>
      [...document.querySelectorAll('.item')].map((one) => [
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
    await options.click(`${item} .switch`);
    await expect.poll(async () => (await listed())[0]?.[1]).toBe(false);
    const before = await listed();
    await open();
    expect(await isOpen()).toBe('true');
    await give('Choose files…', ...filesOf('First'));
    expect(await end()).toBe('2 records, no problems');
    expect(await isOpen()).toBe('false');
    expect(await listed()).toEqual(before);
    expect(await namesOn(options)).toEqual(['Lilies', 'Roses', 'Example']);
    const { listed: folders, stored } = await foldersOf();
    expect(stored).toEqual(folders);
    await options.click(`${item} .switch`);
    expect(await title()).toBe('First');
  });

  test('until the new version is whole the old one answers', async () => {
    const letGo = await holdLock('collections');
    await open();
    await give('Choose files…', ...filesOf('Second'));
    // The new one lies in its folder, and only its place in the list is missing.
    await expect.poll(wholeFolders).toBe(3);
    expect(await title()).toBe('First');
    await letGo();
    expect(await end()).toBe('2 records, no problems');
    expect(await title()).toBe('Second');
  });

  test('a folder does, and so does a drop anywhere on the page, which says so', async () => {
    filesOf('Third');
    await open();
    await give('Choose a folder…', path.join(folder, 'Third'));
    expect(await end()).toBe('2 records, no problems');
    expect(await title()).toBe('Third');

    await open();
    const [file = ''] = filesOf('Fourth');
    const dragged = await options.drag(file, path.join(folder, 'Fourth/more'));
    await options.waitFor('.drop');
    const shown = await options.run(async () => document.querySelector('.drop')?.textContent);
    expect(shown?.replace(/[\u2066-\u2069]/g, '')).toBe('Drop to replace “Lilies”');
    await dragged.drop();
    expect(await end()).toBe('2 records, no problems');
    expect(await title()).toBe('Fourth');
    expect(await namesOn(options)).toEqual(['Lilies', 'Roses', 'Example']);
  });

  test('cancelled, it leaves what there was', async () => {
    const before = await foldersOf();
    const [[id = ''] = []] = await listed();
    const letGo = await holdLock(`making ${id}`);
    await open();
    await give('Choose files…', ...filesOf('Fifth'));
    await options.click(`${item} .job`, 'Cancel');
    expect(await end()).toBe('Cancelled. Nothing was changed.');
    await letGo();
    expect(await foldersOf()).toEqual(before);
    expect(await title()).toBe('Fourth');
  });

  test.each([
    ['no zip', () => written('no.zip', 'no zip'), 0, /^This file is not a zip.* The version you have still works\.$/],
    ['no record', () => written('none/a.md', '---\ntitle: a: b\n---\n'), 1, /^No record was found\..* still works\.$/],
  ])('of %s it says what happened, and leaves what there was', async (_, file, problems, said) => {
    const before = await foldersOf();
    await open();
    await give('Choose files…', file());
    await options.waitFor(`${item} .job .fault`);
    const told = await options.run(async (all) => document.querySelectorAll(all).length, `${item} .problem-list li`);
    expect(told).toBe(problems);
    expect(await end()).toMatch(said);
    expect(await foldersOf()).toEqual(before);
    expect(await title()).toBe('Fourth');
  });
});
