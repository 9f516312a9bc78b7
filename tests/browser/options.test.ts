import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onExit } from '../../build/browser/on-exit.ts';
import { closePopup } from '../../build/browser/real-popup.ts';
import { optionsFixtures } from '../views/options-fixtures.ts';
import { ARTICLE, linesOf } from './harness/article.ts';
import { namesOn, openOptions, until } from './harness/options-page.ts';
import { toMarkdown } from './harness/packed-records.ts';
import { type PictureTab, startPictureTab } from './harness/picture-tab.ts';
import { popupAt } from './harness/popup-at.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-options-'));
onExit(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file for a file chooser; returns its path. */
function written(name: string, text: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** Clicks a button and gives its file chooser a file. */
async function choose(page: Page, button: string, ...files: string[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForFileChooser(), page.click(`::-p-text(${button})`)]);
  await chooser.accept(files);
}

/** Makes a collection with one record of an article of its own, on the page. */
async function addCollection(page: Page, name: string): Promise<void> {
  const record = toMarkdown({ title: `Told by ${name}`, webUrl: `https://news.example/${name}` });
  const file = written(`${name}/a.md`, record);
  const own = toMarkdown({ title: `The article as ${name} has it`, webUrl: ARTICLE.web });
  const info = written(`${name}/collection.yml`, `name: ${name}\n`);
  await choose(page, 'Choose files…', file, written(`${name}/b.md`, own), info);
  await until(`${name} is in the list`, async () => (await namesOn(page)).includes(name));
}

/** The titles of a page's matches in the popup, the one that is shown first. */
async function titleAt(running: TestBrowser, url: string): Promise<string> {
  const popup = await popupAt(running, url);
  const title = await popup.$eval('h1', (one) => one.textContent ?? '');
  await closePopup(popup);
  return title;
}

/** The selector of a collection's element on the page. */
async function itemOf(page: Page, name: string): Promise<string> {
  const ids = await page.$$eval('.item', (items) =>
    items.map((item) => [item.querySelector('h3')?.textContent, item.getAttribute('data-item')]),
  );
  return `[data-item="${ids.find(([its]) => its === name)?.[1]}"]`;
}

/** Removes a collection on the page. */
async function remove(page: Page, name: string): Promise<void> {
  const item = await itemOf(page, name);
  if ((await page.$(`${item} [aria-expanded="false"]`)) !== null) await page.click(`${item} .item-toggle`);
  await page.click(`${item} [aria-label^="Remove:"]`);
}

const setting = (page: Page, name: string) =>
  page.evaluate(async (one) => (await chrome.storage.local.get(one))[one], name);

describe('collections', () => {
  let running: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await startBrowser();
    page = await openOptions(running);
    await addCollection(page, 'Tulips');
    await addCollection(page, 'Roses');
  });
  afterAll(() => running.close());

  test('a new one stands before the example, and its records and problems are told', async () => {
    expect(await namesOn(page)).toEqual(['Tulips', 'Roses', 'Example']);
    expect(await page.$$eval('.job-end', (ends) => ends.map((one) => one.textContent))).toEqual([
      '2 records, no problems',
      '2 records, no problems',
    ]);
    expect(await titleAt(running, 'https://news.example/Roses')).toBe('Told by Roses');
  });

  test('problems are shown by file and line', async () => {
    await page.bringToFront();
    await choose(
      page,
      'Choose files…',
      written('bad/good.md', toMarkdown({ title: 'Good' })),
      written('bad/bad.md', '---\ntitle: a: b\n---\n'),
    );
    const summary = await page.waitForSelector('.problems summary');
    await summary?.click();
    expect(await page.$eval('.problem-list', (list) => list.textContent)).toMatch(/^bad\.md:\d+: /);
    await page.click('.problems ::-p-text(Copy all)');
    await page.waitForSelector('.problems [role="status"]:not(:empty)');
    await remove(page, 'My records');
  });

  test('the arrow keys on its handle move one, the focus goes along, and the popup follows', async () => {
    await page.bringToFront();
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
    await page.bringToFront();
    await page.focus(`${'.item:nth-child(2)'} .handle`);
    await page.keyboard.press('ArrowUp');
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/Roses/);
    expect(await page.$eval('.unseen', (said) => said.textContent)).toMatch(/Roses.* is number 1 of /);
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
    await page.bringToFront();
    await page.keyboard.press('ArrowDown');
    await until('Tulips first', async () => (await namesOn(page))[0] === 'Tulips');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
  });

  test('buttons move one, too, and keep the focus while they are there', async () => {
    await page.bringToFront();
    await page.click('.item:first-child .item-toggle');
    await page.click('.item:first-child [data-move="1"]');
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move down');
    await page.click('.item:nth-child(2) [data-move="-1"]');
    await until('Tulips first', async () => (await namesOn(page))[0] === 'Tulips');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('handle');
  });

  test('dragging one onto another puts it there', async () => {
    await page.bringToFront();
    const handle = await page.$('.item:nth-child(2) .handle');
    const place = await page.$('.item:first-child');
    if (handle === null || place === null) throw new Error('no two collections');
    await place.drop(handle);
    await until('Roses first', async () => (await namesOn(page))[0] === 'Roses');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
  });

  test('one that is off does not answer, in any open page', async () => {
    const other = await openOptions(running);
    await page.bringToFront();
    await page.click(`${await itemOf(page, 'Roses')} .switch`);
    await until('off in the other page', () =>
      other.$eval('.item .switch', (one) => !(one as HTMLInputElement).checked),
    );
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
    await other.close();
    await page.bringToFront();
    await page.click(`${await itemOf(page, 'Roses')} .switch`);
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
  });

  test('one that is removed does not answer, can be brought back, and else stays away', async () => {
    await page.bringToFront();
    await remove(page, 'Roses');
    expect(await page.$eval('.removed', (note) => note.textContent)).toMatch(/Removed “.?Roses.?”\. Undo/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Tulips has it');
    await page.bringToFront();
    await page.keyboard.press('Enter');
    expect(await namesOn(page)).toEqual(['Roses', 'Tulips', 'Example']);
    expect(await titleAt(running, ARTICLE.web)).toBe('The article as Roses has it');
    await page.bringToFront();
    await remove(page, 'Tulips');
    const later = await openOptions(running);
    expect(await namesOn(later)).toEqual(['Roses', 'Example']);
    await later.close();
  });

  test('resetting asks, and leaves what there was after installing', async () => {
    await page.bringToFront();
    await page.click('::-p-text(Reset…)');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
    await page.keyboard.press('Enter');
    expect(await namesOn(page)).toContain('Roses');
    await page.click('::-p-text(Reset…)');
    await Promise.all([page.waitForNavigation(), page.click('::-p-text(Remove everything)')]);
    await page.waitForSelector('body[data-ready="options"]');
    expect(await namesOn(page)).toEqual(['Example']);
    expect(await page.evaluate(async () => Object.keys(await chrome.storage.local.get()))).toEqual([]);
    expect(await titleAt(running, 'https://news.example/Roses')).toBe('No record for this page');
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

describe('settings', () => {
  let running: TestBrowser;
  let page: Page;
  beforeAll(async () => {
    running = await startBrowser({ grants: { api: ['tabs'] } });
    page = await openOptions(running);
  });
  afterAll(() => running.close());

  test('the theme holds in this page and in the popup, whatever the system has', async () => {
    const background = () => getComputedStyle(document.body).backgroundColor;
    await page.click('input[value="dark"]');
    expect(await page.evaluate(background)).toBe('rgb(27, 30, 34)');
    const popup = await popupAt(running, ARTICLE.web);
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    expect(await popup.evaluate(background)).toBe('rgb(27, 30, 34)');
    await closePopup(popup);
    await page.bringToFront();
    await page.click('input[value="light"]');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await page.evaluate(background)).toBe('rgb(255, 255, 255)');
    await page.click('input[value="system"]');
    expect(await page.evaluate(background)).toBe('rgb(27, 30, 34)');
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  });

  test('links open behind where the reader wants that, and the popup stays', async () => {
    await page.bringToFront();
    await page.click('input[value="background"]');
    await until('kept', async () => (await setting(page, 'links')) === 'background');
    const popup = await popupAt(running, ARTICLE.web);
    const [target] = await Promise.all([
      running.browser.waitForTarget((one) => one.url().startsWith('https://www.nature.com/')),
      popup.click('a.link-row'),
    ]);
    const opened = await target.page();
    expect(await opened?.evaluate(() => document.visibilityState)).toBe('hidden');
    expect(await opened?.evaluate(() => [document.referrer, window.opener])).toEqual(['', null]);
    expect(popup.isClosed()).toBe(false);
    await closePopup(popup);
    await opened?.close();
  });

  test('pictures, changed in the popup, are changed here', async () => {
    await page.bringToFront();
    expect(await page.$$eval('.setting .switch', (all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual(
      [false, false],
    );
    const popup = await popupAt(running, 'https://news.example/');
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu label:last-of-type input');
    await closePopup(popup);
    await until('pictures on', () => page.$$eval('.setting .switch', (all) => (all[1] as HTMLInputElement).checked));
    // Else the next popups would ask for some.
    await page.bringToFront();
    await page.click('[aria-labelledby="reading-title"] .switch');
    await until('pictures off', async () => (await setting(page, 'pictures')) === false);
  });

  test('the count is switched on and off', async () => {
    await page.bringToFront();
    const isOn = () => page.$eval('.setting .switch', (one) => (one as HTMLInputElement).checked);
    const isAllowed = () => page.evaluate(() => chrome.permissions.contains({ permissions: ['tabs'] }));
    await page.click('.setting .switch');
    await until('allowed', isAllowed);
    await until('shown', isOn);
    await page.click('.setting .switch');
    await until('taken back', async () => !(await isAllowed()));
    await until('shown', async () => !(await isOn()));
  });

  test('matches that were hidden are shown again, all at once', async () => {
    const popup = await popupAt(running, ARTICLE.web);
    await popup.click('[popovertarget="more-menu"]');
    await popup.click('#more-menu ::-p-text(Not this article)');
    await popup.waitForSelector('.note');
    await closePopup(popup);
    await page.bringToFront();
    const button = await page.waitForSelector('::-p-text(Show all again)');
    expect(await page.$eval('main', (main) => main.textContent)).toContain('on 1 page');
    await button?.click();
    await until('none', async () => (await page.$('::-p-text(Show all again)')) === null);
    expect(await titleAt(running, ARTICLE.web)).toMatch(/^Better design/);
  });

  test('settings are saved as a file, and taken from one', async () => {
    await page.bringToFront();
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await page.click('.setting ::-p-text(Export)');
    const saved = path.join(folder, 'article-context-settings.json');
    const text = () => {
      try {
        return readFileSync(saved, 'utf8');
      } catch {
        return '';
      }
    };
    await until('saved', async () => text().endsWith('}\n'));
    expect(JSON.parse(text()).settings).toEqual({ pictures: false, links: 'background', theme: 'system' });
    const changed = text().replace('"system"', '"dark"').replace('"background"', '"front"');
    await choose(page, 'Import…', written('mine.json', changed));
    await until('dark', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'));
    await until('kept', async () => (await setting(page, 'links')) === 'front');
    expect(await page.$eval('input[value="front"]', (one) => (one as HTMLInputElement).checked)).toBe(true);
  });

  test.each([
    ['<script>alert(1)</script>', /can’t be read as JSON/],
    [
      '{"kind":"article-context settings","version":1,"settings":{"theme":"neon","links":"background"}}',
      /theme.* is wrong/,
    ],
    [' '.repeat(100_000), /too large/],
  ])('a hostile settings file changes nothing and is told why: %.20s', async (text, fault) => {
    await page.bringToFront();
    const before = await page.evaluate(() => chrome.storage.local.get());
    await choose(page, 'Import…', written('hostile.json', text));
    const told = await page.waitForFunction(() => document.querySelector('.setting + .fault')?.textContent);
    expect(await told.jsonValue()).toMatch(fault);
    expect(await page.evaluate(() => chrome.storage.local.get())).toEqual(before);
    await choose(
      page,
      'Import…',
      written('good.json', '{"kind":"article-context settings","version":1,"settings":{}}'),
    );
    await page.waitForSelector('::-p-text(Imported.)');
  });

  test('the popup leads here, and to where a collection is added', async () => {
    const popup = await popupAt(running, 'https://news.example/');
    expect(await linesOf(popup)).toContain('Add a collection');
    const opened = running.browser.waitForTarget((target) => target.url().endsWith('/options.html#add'));
    await popup.click('main .primary').catch(() => undefined);
    const there = await (await opened).page();
    await there?.waitForSelector('body[data-ready="options"]');
    expect(await there?.$eval('#add', (part) => part.getBoundingClientRect().top < innerHeight)).toBe(true);
    await there?.close();
    const again = await popupAt(running, ARTICLE.web);
    await again.click('[popovertarget="more-menu"]');
    await again.click('#more-menu ::-p-text(Settings)').catch(() => undefined);
    await until('the page in front', () => page.evaluate(() => document.visibilityState === 'visible'));
  });

  test('nothing went wrong in any console', () => expect(running.faults).toEqual([]));
});

describe('for everybody', () => {
  const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  let pictures: PictureTab;
  beforeAll(async () => {
    pictures = await startPictureTab();
  });
  afterAll(() => pictures.close());

  /** Starts the jobs of the fixture and opens all that is closed. */
  async function opened(fixture: string, width: number): Promise<Page> {
    const page = await pictures.show(fixture, width, 'options');
    if (!fixture.endsWith('private')) for (const one of await page.$$('.suggestion, .item-toggle')) await one.click();
    for (const one of await page.$$('.problems summary')) await one.click();
    return page;
  }

  describe.each(['light', 'dark'])('in the %s theme', (theme) => {
    test.each(Object.keys(optionsFixtures))('axe finds nothing wrong in %s', async (fixture) => {
      const page = await opened(fixture, 720);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({ preload: false }),
      );
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    });
  });

  test.each(Object.keys(optionsFixtures))('nothing of %s is wider than its window', async (fixture) => {
    for (const width of [320, 479, 720, 1280]) {
      const page = await opened(fixture, width);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
  });

  test('every control is reached by keyboard, in the order it stands, and shows that it has the focus', async () => {
    const page = await opened('options-done', 720);
    // What was clicked last is where the browser goes on from: first to the end of the page.
    while (await page.evaluate(() => document.activeElement !== document.body)) await page.keyboard.press('Tab');
    const seen: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const [name, outline] = await page.evaluate(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) return [null, ''];
        const { outlineStyle, outlineWidth } = getComputedStyle(
          focused.matches('.segment input') ? (focused.parentElement ?? focused) : focused,
        );
        return [
          focused.textContent || focused.getAttribute('value') || focused.className,
          `${outlineStyle} ${outlineWidth}`,
        ];
      });
      if (name === null) break;
      expect(`${name}: ${outline}`).toBe(`${name}: solid 2px`);
      seen.push(name ?? '');
      if (seen.length > 200) throw new Error('the focus never leaves the page');
    }
    // One radio button of a group is reached by Tab, the others by arrow keys.
    const controls = await page.$$eval(
      'button, a[href], summary, .problem-list, input',
      (all) => all.filter((one) => one.checkVisibility() && !one.matches('[type="radio"]:not(:checked)')).length,
    );
    expect(seen).toHaveLength(controls);
  });

  test('nothing went wrong in the console', () => expect(pictures.faults).toEqual([]));
});
