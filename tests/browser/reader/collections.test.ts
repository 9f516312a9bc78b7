import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE } from '../harness/article.ts';
import { folder, written } from '../harness/options-page.ts';
import { toMarkdown } from '../harness/packed-records.ts';
import { addCollection, FILES, itemOf, namesOn, openOptions } from './options-page.ts';
import { endReader, type Reader, type ReaderPage } from './reader.ts';
import { DRAGGING_READERS } from './readers.ts';

const NONE = 'No record for this page';
const TULIPS_FIRST = 'The article as Tulips has it';
const ROSES_FIRST = 'The article as Roses has it';

// A subscription and its updates: subscription.test.ts; files in the place of older ones: import-again.test.ts.
describe.each(DRAGGING_READERS)('the collections in %s', (_, start) => {
  let reader: Reader;
  let options: ReaderPage;
  let shown = '';
  beforeAll(async () => {
    reader = await start();
    options = await openOptions(reader);
    await addCollection(options, 'Tulips');
    await addCollection(options, 'Roses');
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  /** The title that the popup shows on a page, which is not loaded again where it is there. */
  async function titleAt(url: string): Promise<string> {
    if (url !== shown) await reader.goto(url);
    shown = url;
    const popup = await reader.openPopup();
    const title = await popup.run(async () => document.querySelector('main h1')?.textContent ?? '');
    await popup.close();
    return title;
  }

  const names = () => namesOn(options);
  const textOf = (selector: string) =>
    options.run(async (one) => document.querySelector(one)?.textContent ?? '', selector);
  const untilFirst = (name: string) => options.waitFor('.item:first-child h3', name);
  const dismiss = () => options.click('.job-new', 'Dismiss');

  async function remove(name: string): Promise<void> {
    const item = await itemOf(options, name);
    const isOpen = await options.run(
      async (toggle) => document.querySelector(toggle)?.getAttribute('aria-expanded') === 'true',
      `${item} .item-toggle`,
    );
    if (!isOpen) await options.click(`${item} .item-toggle`);
    await options.click(`${item} [aria-label^="Remove:"]`);
  }

  test('a new one stands before the example, and its records and problems are told', async () => {
    expect(await names()).toEqual(['Tulips', 'Roses', 'Example']);
    const ends = () =>
      options.run(async () => [...document.querySelectorAll('.job-end')].map((one) => one.textContent));
    await expect.poll(ends).toEqual(['2 records, no problems', '2 records, no problems']);
    await dismiss();
    await dismiss();
    expect(await titleAt('https://news.example/Roses')).toBe('Told by Roses');
  });

  test('problems are shown by file and line, and copied', async () => {
    await options.choose(
      FILES,
      written('bad/good.md', toMarkdown({ title: 'Good' })),
      written('bad/bad.md', '---\ntitle: a: b\n---\n'),
    );
    await options.click('.problems summary');
    const told = await textOf('.problem-list');
    expect(told).toMatch(/^bad\.md:\d+: /);
    await options.click('.problems', 'Copy all');
    await options.waitFor('.problems [role="status"]', 'Copied');
    expect((await options.copied()).trim()).toBe(told.replace(/[\u2066-\u2069]/g, ''));
    await dismiss();
    await remove('My records');
  });

  test('what is no collection says why, and can be tried again', async () => {
    await options.choose(FILES, written('no.zip', 'no zip'));
    await options.waitFor('.job-new .fault', 'This file is not a zip');
    await options.run(async () => document.querySelector('.job-new .fault')?.setAttribute('data-before', ''));
    await options.click('.job-new', 'Try again');
    await options.waitFor('.job-new .fault:not([data-before])', 'This file is not a zip');
    expect(await names()).toEqual(['Tulips', 'Roses', 'Example']);
    await dismiss();
  });

  test('what is no address says so at the field, which keeps it', async () => {
    await options.type('#subscribe', 'what is this?');
    await options.press('Enter');
    await options.waitFor('#add-fault');
    expect(await options.valueOf('#subscribe')).toBe('what is this?');
  });

  test('the page says that it takes files only while they are over it', async () => {
    const isShown = (type: string, target: string, isFile = true) =>
      options.run(
        async (event, at, hasFile) => {
          const dataTransfer = new DataTransfer();
          if (hasFile) dataTransfer.items.add(new File(['a'], 'a.md'));
          else dataTransfer.setData('text/plain', 'a word');
          document.querySelector(at)?.dispatchEvent(new DragEvent(event, { bubbles: true, dataTransfer }));
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
          return document.querySelector('.drop') !== null;
        },
        type,
        target,
        isFile,
      );
    expect(await isShown('dragenter', 'main', false)).toBe(false);
    expect(await isShown('dragenter', 'main')).toBe(true);
    expect(await isShown('dragenter', 'h1')).toBe(true);
    expect(await isShown('dragleave', 'main')).toBe(true);
    expect(await isShown('dragleave', 'h1')).toBe(false);
  });

  test('files that are dropped anywhere on the page, which shows that it takes them, make a collection', async () => {
    const files = await options.drag(
      written('Lilies/a.md', toMarkdown({ title: 'A', webUrl: 'https://news.example/lilies' })),
      written('Lilies/collection.yml', 'name: Lilies'),
    );
    await options.waitFor('.drop', 'Drop to add a collection');
    await files.drop();
    await options.waitFor('.job-new .job-end', '1 record, no problems');
    await options.waitFor('.item h3', 'Lilies');
    expect(await options.run(async () => document.querySelector('.drop') === null)).toBe(true);
    await dismiss();
    await remove('Lilies');
  });

  test('a folder that is dropped makes one of its name, and what is taken away before the drop does nothing', async () => {
    // A browser may tell what is in a folder a hundred at a time.
    for (let place = 0; place < 120; place++) written(`Asters/more/${place}.md`, toMarkdown({ title: `A ${place}` }));
    written('Asters/a.md', toMarkdown({ title: 'A' }));
    written('Asters/.hidden/b.md', toMarkdown({ title: 'B' }));
    const away = await options.drag(path.join(folder, 'Asters'));
    await options.waitFor('.drop');
    await away.leave();
    await options.waitFor('.drop-area:not(:has(.drop))');
    expect(await names()).toEqual(['Tulips', 'Roses', 'Example']);
    await (await options.drag(path.join(folder, 'Asters'))).drop();
    await options.waitFor('.job-new .job-end', '121 records, no problems');
    expect(await names()).toEqual(['Tulips', 'Roses', 'Asters', 'Example']);
    await dismiss();
    await remove('Asters');
  });

  test('one that is dragged onto another takes its place, and the popup follows', async () => {
    await options.dragOnto('.item:nth-child(2) .handle', '.item:first-child');
    await untilFirst('Roses');
    expect(await titleAt(ARTICLE.web)).toBe(ROSES_FIRST);
    await options.dragOnto('.item:nth-child(2) .handle', '.item:first-child');
    await untilFirst('Tulips');
  });

  test('the arrow keys on its handle move one, the focus goes along, and the popup follows', async () => {
    expect(await titleAt(ARTICLE.web)).toBe(TULIPS_FIRST);
    await options.focus('.item:nth-child(2) .handle');
    await options.press('ArrowUp');
    await untilFirst('Roses');
    await options.waitFor('.handle:focus[aria-label*="Roses"]');
    expect(await textOf('.items + .unseen')).toMatch(/Roses.* is number 1 of /);
    expect(await titleAt(ARTICLE.web)).toBe(ROSES_FIRST);
    await options.press('ArrowDown');
    await untilFirst('Tulips');
    expect(await titleAt(ARTICLE.web)).toBe(TULIPS_FIRST);
  });

  test('buttons move one, too, and keep the focus while they are there', async () => {
    await options.click('.item:first-child .item-toggle');
    await options.click('.item:first-child [data-move="1"]');
    await untilFirst('Roses');
    expect(await options.focused()).toBe('Move down');
    await options.click('.item:nth-child(2) [data-move="-1"]');
    await untilFirst('Tulips');
    await options.waitFor('.handle:focus');
    await options.click('.item:first-child [data-move="1"]');
    await untilFirst('Roses');
    expect(await titleAt(ARTICLE.web)).toBe(ROSES_FIRST);
  });

  test('one that is off does not answer, in any open page', async () => {
    const other = await openOptions(reader);
    const roses = `${await itemOf(options, 'Roses')} .switch`;
    await options.click(roses);
    await other.waitFor(`${roses}[aria-checked="false"]`);
    expect(await titleAt(ARTICLE.web)).toBe(TULIPS_FIRST);
    await other.close();
    await options.click(roses);
    await options.waitFor(`${roses}[aria-checked="true"]`);
    expect(await titleAt(ARTICLE.web)).toBe(ROSES_FIRST);
  });

  test('one that is turned off and on again is shown so, even where the browser tells last what was stored first', async () => {
    await options.run(async () => {
      let first: ((estimate: StorageEstimate) => void) | undefined;
      navigator.storage.estimate = () =>
        new Promise((resolve) => {
          if (first === undefined) first = resolve;
          else {
            resolve({ usage: 0 });
            setTimeout(() => {
              first?.({ usage: 0 });
              Reflect.deleteProperty(navigator.storage, 'estimate');
            });
          }
        });
    });
    const roses = `${await itemOf(options, 'Roses')} .switch`;
    await options.click(roses);
    await options.click(roses);
    const isCounting = () => options.run(async () => Object.hasOwn(navigator.storage, 'estimate'));
    await expect.poll(isCounting).toBe(false);
    await options.run(async () => void (await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)))));
    expect(await options.run(async (its) => document.querySelector(its)?.ariaChecked, roses)).toBe('true');
  });

  test('one that is removed does not answer, can be brought back, and else stays away', async () => {
    await remove('Roses');
    await options.waitFor('.removed');
    expect(await textOf('.removed')).toMatch(/Removed “.?Roses.?”\. Undo/);
    expect(await options.focused()).toBe('Undo');
    expect(await titleAt(ARTICLE.web)).toBe(TULIPS_FIRST);
    await options.press('Enter');
    await options.waitFor('.item h3', 'Roses');
    expect(await names()).toEqual(['Roses', 'Tulips', 'Example']);
    expect(await titleAt(ARTICLE.web)).toBe(ROSES_FIRST);
    await remove('Tulips');
    await options.waitFor('.removed');
    const later = await openOptions(reader);
    expect(await namesOn(later)).toEqual(['Roses', 'Example']);
    await later.close();
  });

  test('a page without a record leads from the popup to the search in them, and back', async () => {
    await reader.goto('https://news.example/nobody-wrote-of-this');
    shown = '';
    const popup = await reader.openPopup();
    await popup.click('main', 'Search your collections');
    await popup.waitFor('.search-field:focus');
    await popup.keys('roses');
    await popup.waitFor('main[data-found="roses"] .link-title', 'Told by Roses');
    await popup.press('Escape');
    await popup.waitFor('main[data-page]:not([hidden])');
    expect(await popup.focused()).toBe('Search your collections');
    await popup.close();
  });

  test('resetting asks, and leaves what there was after installing', async () => {
    await options.click('[aria-labelledby="data-title"]', 'Reset…');
    expect(await options.focused()).toBe('Cancel');
    await options.press('Enter');
    await options.waitFor('[aria-labelledby="data-title"]', 'Reset…');
    expect(await names()).toContain('Roses');
    await options.click('[aria-labelledby="data-title"]', 'Reset…');
    // The page shows what is gone before it loads anew.
    await options.run(async () => document.documentElement.toggleAttribute('data-before', true));
    await options.click('.reset', 'Remove everything');
    await options.waitFor('html:not([data-before]) body[data-ready="options"] [data-item="example"]');
    expect(await names()).toEqual(['Example']);
    expect(await reader.behind(async () => Object.keys(await chrome.storage.local.get()))).toEqual([]);
    expect(await titleAt('https://news.example/Roses')).toBe(NONE);
  });
});
