import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readFixture } from '../../../build/fixture/fixture-files.ts';
import type { KeptData } from '../../../build/fixture/kept-data.ts';
import { PAGES } from '../../../build/fixture/stored-by-reader.ts';
import { written } from '../harness/options-page.ts';
import { toMarkdown } from '../harness/packed-records.ts';
import { runInside } from '../reader/open-inside.ts';
import { openReadPopup, type Reader, type ReaderPage } from '../reader/reader.ts';
import { READERS } from '../reader/readers.ts';
import { namesOn, openOptions, startAnew, startOn, storedBy } from './upgraded.ts';

const STAYS = /newer version of this extension.*(?:it is|they are) back/;
const POPUP = [
  'Kept by a newer version',
  'A newer version of this extension kept your collections in a way that this one can’t read, so this page wasn’t checked against them. Nothing is lost: update the extension. Your other collections still work.',
];
const ROSES = [
  written('Roses/a.md', toMarkdown({ title: 'Roses', webUrl: 'https://news.example/roses' })),
  written('Roses/collection.yml', 'name: Roses\n'),
];

const kept: KeptData = readFixture('0.1.0');
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => reader.close());

  const files = () =>
    runInside(reader, async () => {
      const folders = await inside.storedFolders();
      return (await Promise.all(folders.map((folder) => inside.storedPaths(folder)))).flat();
    });
  const popupAt = async (url: string) => {
    await reader.goto(url);
    return openReadPopup(reader);
  };
  const saidAt = async (url: string) => {
    const popup = await popupAt(url);
    const lines = await popup.lines();
    await popup.close();
    return lines;
  };
  const addRoses = (options: ReaderPage) => options.choose('input[accept*=".zip"]', ...ROSES);
  /** Tries to add a collection; the reader is told why it can't be. */
  const expectRefusal = async (options: ReaderPage) => {
    await addRoses(options);
    await options.waitFor('.job-new .fault', 'A newer version of this extension keeps your collections here');
    await options.close();
  };
  const countStays = async (options: ReaderPage) => (await options.lines()).filter((line) => STAYS.test(line)).length;

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
    await startOn(reader, { ...kept, local });

    const options = await openOptions(reader);
    expect(await countStays(options)).toBe(3);
    expect((await namesOn(options)).slice(0, 2)).toEqual(['Of files', 'Of a host']);
    expect(await saidAt(PAGES.imported)).toEqual(expect.arrayContaining(POPUP));
    expect(await saidAt(PAGES.fetched)).toContain('Part 1');
    expect(await saidAt(PAGES.removed)).toEqual(expect.arrayContaining(POPUP));
    // What can be read is read, with a word on what can't.
    const popup = await popupAt(PAGES.subscribed);
    expect(await popup.lines()).toContain('Couldn’t be read, so not checked: Of files, Collections and Collections');
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu', 'Not this article');
    await popup.waitFor('main', 'Hidden on this page');
    await popup.close();
    await addRoses(options);
    await options.waitFor('.item h3', 'Roses');
    await options.click('.setting-switch', 'Show pictures');
    const arePictures = () => options.run(async () => (await chrome.storage.local.get('pictures')).pictures);
    await expect.poll(arePictures).toBe(false);
    await options.close();
    await startAnew(reader);

    const now = await storedBy(reader);
    expect(now).toMatchObject({ theme: 'sepia', font: { size: 'large' } });
    const list = now.collections as unknown[];
    expect(list).toEqual([...later, ...others.slice(0, -1), expect.objectContaining({ isOn: true }), others.at(-1)]);
    expect(now.hidden).toEqual([...local.hidden, ['news.example/2021/subscribed', [expect.any(String)]]]);
    expect(await files()).toEqual(expect.arrayContaining(kept.database.files.map(([, path]) => path)));
    expect((await files()).length).toBeGreaterThan(kept.database.files.length);
  });

  test('a whole list in the shape of a later version stays, and nothing is put in its place', async () => {
    const local = { ...kept.local, collections: { version: 2, items: kept.local.collections } };
    await startOn(reader, { ...kept, local });
    const options = await openOptions(reader);
    expect(await countStays(options)).toBe(1);
    expect(await namesOn(options)).toEqual([]);
    expect(await saidAt(PAGES.imported)).toEqual(expect.arrayContaining(POPUP));
    await expectRefusal(options);
    await startAnew(reader);
    expect(await storedBy(reader)).toEqual(local);
    expect(await files()).toHaveLength(kept.database.files.length);
  });

  test('a database of a later version stays, and the reader is told', async () => {
    await startOn(reader, { ...kept, database: { ...kept.database, version: 2 } });
    const options = await openOptions(reader);
    expect(await countStays(options)).toBe(1);
    expect(await namesOn(options)).toEqual(['Of files', 'Of a host', 'In parts', 'My records', 'Example']);
    expect(await saidAt(PAGES.imported)).toEqual(expect.arrayContaining(POPUP));
    await expectRefusal(options);
    expect(await storedBy(reader)).toEqual(kept.local);
    const count = await runInside(reader, async () => {
      const open = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('collections');
        request.onsuccess = () => resolve(request.result);
      });
      const counting = open.transaction('files').objectStore('files').count();
      await new Promise((resolve) => (counting.onsuccess = resolve));
      open.close();
      return counting.result;
    });
    expect(count).toBe(kept.database.files.length);
  });

  test('after a reset the extension begins anew, whichever version kept what was there', async () => {
    const local = { ...kept.local, collections: { version: 2 } };
    await startOn(reader, { ...kept, local, database: { ...kept.database, version: 2 } });
    await runInside(reader, () => inside.forgetEverything());
    expect(await storedBy(reader)).toEqual({});
    const options = await openOptions(reader);
    expect(await namesOn(options)).toEqual(['Example']);
    await addRoses(options);
    await options.waitFor('.item h3', 'Roses');
    expect(await namesOn(options)).toEqual(['Roses', 'Example']);
    await options.close();
  });
});
