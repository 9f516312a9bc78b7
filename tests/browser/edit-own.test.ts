import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { linesOf } from './harness/article.ts';
import { draftOf, editOf, fieldOf, fileOf, keep, ownOf, reload, retype, said } from './harness/draft-page.ts';
import { itemOf, openOptions } from './harness/options-page.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';
import { writeOwn } from './harness/write-own.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
const MOVED = 'https://balcony.example/archive/roofs';
const BEDS = 'https://balcony.example/2022/narrow-beds';
const FILE = 'markdown/how-to-water-a-roof.md';

let running: TestBrowser;
let page: Page;
beforeAll(async () => {
  running = await startBrowser({ grants: { isPrivate: true } });
  for (const [url, title] of [
    [ROOF, 'How to water a roof'],
    [BEDS, 'Narrow beds'],
  ] as const)
    running.web.answer(url, { body: `<!doctype html><title>${title}</title><p>` });
});
afterEach(() => page.close());
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

const draft = (url: string) => draftOf(running, url);
const edit = (url: string) => editOf(running, url);
const openOwn = (place: string) => running.openTab(`chrome-extension://${running.extension.id}/draft.html#${place}`);

/** What the popup says on the page at an address. */
async function linesAt(url: string): Promise<string[]> {
  await running.tab.bringToFront();
  await running.tab.goto(url);
  const popup = await readPopup(running, running.tab);
  const lines = await linesOf(popup);
  await closePopup(popup);
  return lines;
}

const press = (of: Page, label: string) => of.bringToFront().then(() => of.click(`::-p-text(${label})`));

describe('a record of one’s own', () => {
  test('is opened from the popup as it was written, and changed in its place', async () => {
    page = await draft(ROOF);
    await retype(page, 'Topics', 'Gardens, Roofs');
    await keep(page);
    await page.close();
    page = await edit(ROOF);
    expect(await page.title()).toBe('Edit your record · Article Context');
    expect(await fieldOf(page, 'Title')).toBe('How to water a roof');
    expect(await fieldOf(page, 'Topics')).toBe('Gardens, Roofs');
    expect(await page.$eval('.draft-name', (name) => name.textContent)).toBe('how-to-water-a-roof.md');
    await retype(page, 'Title', 'Water a roof by hand');
    await keep(page, 'Changed.');
    const { records, markdown } = await ownOf(page);
    expect(records).toBe(1);
    expect(Object.keys(markdown)).toEqual([FILE]);
    expect(markdown[FILE]).toBe(await fileOf(page));
    expect((await linesAt(ROOF)).slice(0, 2)).toEqual(['My records · matched by address', 'Water a roof by hand']);
  });

  test('is found by the search of the popup, beside those of other collections', async () => {
    await running.tab.goto(ROOF);
    const popup = await readPopup(running, running.tab);
    page = popup;
    const found = async (text: string) => {
      await popup.click('.search-field', { count: 3 });
      await popup.keyboard.type(text);
      await popup.waitForSelector(`main[data-found="${text}"]`);
      return popup.$$eval('main:not([hidden]) .links a', (rows) => rows.map((row) => (row as HTMLElement).innerText));
    };
    await popup.click('header [aria-label="Search"]');
    await popup.waitForSelector('.search-field');
    expect((await found('water rof')).join()).toMatch(/^Water a roof by hand\n.*My records/);
    expect((await found('deep learning studies')).join()).toMatch(/^Better design .*\n.*Example/);
  });

  test('whose page has moved is given the new address, and the old one knows it no more', async () => {
    page = await edit(ROOF);
    await retype(page, 'Address', MOVED);
    await keep(page, 'Changed.');
    expect(await linesAt(ROOF)).toContain('No record for this page');
    expect((await linesAt(MOVED)).slice(0, 2)).toEqual(['My records · matched by address', 'Water a roof by hand']);
    await page.bringToFront();
    await retype(page, 'Address', ROOF);
    await keep(page, 'Changed.');
    expect(await linesAt(MOVED)).toContain('No record for this page');
  });

  test('is removed, and brought back as it was, by keyboard alone', async () => {
    page = await edit(ROOF);
    const before = await ownOf(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.focus('.draft-own .primary');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Remove this record');
    await page.keyboard.press('Enter');
    await said(page, 'Removed');
    expect(await focused()).toBe('Undo');
    expect((await ownOf(page)).isRemoved).toBe(true);
    expect(await linesAt(ROOF)).toContain('No record for this page');
    await page.bringToFront();
    await page.keyboard.press('Enter');
    await said(page, 'Added.');
    expect(await focused()).toBe('Remove this record');
    expect(await ownOf(page)).toEqual(before);
    expect((await linesAt(ROOF))[1]).toBe('Water a roof by hand');
  });

  test('is removed from among others, which stay', async () => {
    page = await draft(BEDS);
    await keep(page);
    await press(page, 'Remove this record');
    await said(page, 'Removed');
    expect(await ownOf(page)).toMatchObject({ records: 1, isRemoved: false });
    expect(await linesAt(BEDS)).toContain('No record for this page');
    expect((await linesAt(ROOF))[1]).toBe('Water a roof by hand');
    await press(page, 'Undo');
    await said(page, 'Added.');
    expect((await linesAt(BEDS))[1]).toBe('Narrow beds');
  });

  test('is not left with changes that nobody keeps, unless the browser has asked', async () => {
    page = await edit(BEDS);
    await retype(page, 'Title', 'Never kept');
    expect(await reload(page)).toEqual(['beforeunload']);
    expect(await fieldOf(page, 'Title')).toBe('Narrow beds');
    await retype(page, 'Title', 'Beds, narrow');
    await keep(page, 'Changed.');
    expect(await reload(page)).toEqual([]);
    await retype(page, 'Title', 'Narrow beds');
    await keep(page, 'Changed.');
    await retype(page, 'Title', 'Beds, narrow');
    expect(await reload(page)).toEqual(['beforeunload']);
    expect(await fieldOf(page, 'Title')).toBe('Narrow beds');
  });

  test('keeps what the form has no place for', async () => {
    page = await edit(BEDS);
    const file = 'markdown/narrow-beds.md';
    const rich = `---\ntitle: "Narrow beds"\nwebUrl: "${BEDS}"\ntype: "game"\nheat: 7\nlength: "PT5M"\nrelated:\n  - title: "The paper"\n    excerpt: "About beds."\n    webUrl: "https://journal.example/beds"\n    quality: 12\n---\n\nWhat I think of it.\n`;
    await writeOwn(page, { [file]: rich });
    await page.close();
    page = await edit(BEDS);
    await retype(page, 'Title', 'Narrower beds');
    expect(await fileOf(page)).toBe(rich.replace('Narrow beds', 'Narrower beds'));
  });

  test('is not to be edited from a private window', async () => {
    page = await openPrivateTab(running, ROOF);
    const popup = await readPopup(running, page);
    expect(await linesOf(popup)).toContain('Water a roof by hand');
    await popup.click('[popovertarget="more-menu"]');
    expect(await popup.$('#more-menu ::-p-text(Edit this record)')).toBeNull();
    await closePopup(popup);
  });
});

describe('in two tabs', () => {
  test('a change is not lost under the other: it is told, and done when asked again', async () => {
    const other = await edit(ROOF);
    page = await edit(ROOF);
    await retype(page, 'Title', 'As the first tab has it');
    await keep(page, 'Changed.');
    await other.bringToFront();
    await retype(other, 'Title', 'As the second tab has it');
    await keep(other, 'changed in another tab');
    expect((await ownOf(other)).markdown[FILE]).toContain('As the first tab has it');
    await keep(other, 'Changed.');
    expect((await ownOf(other)).markdown[FILE]).toContain('As the second tab has it');
    await other.close();
  });

  test('what was removed in the one is told in the other, which can add it again', async () => {
    const other = await edit(ROOF);
    page = await edit(ROOF);
    await press(page, 'Remove this record');
    await said(page, 'Removed');
    await other.bringToFront();
    await retype(other, 'Title', 'Still here');
    await keep(other, 'removed in another tab');
    await keep(other, 'Added.');
    expect((await ownOf(other)).markdown[FILE]).toContain('Still here');
    // The first knows that there is something again that it has not seen.
    await press(page, 'Undo');
    await said(page, 'changed in another tab');
    expect((await ownOf(other)).markdown[FILE]).toContain('Still here');
    await other.close();
  });

  test('two changes at one time are both kept', async () => {
    const other = await edit(ROOF);
    page = await edit(BEDS);
    await retype(page, 'Title', 'Beds');
    await other.bringToFront();
    await retype(other, 'Title', 'Roofs');
    const pressPrimary = (of: Page) => of.$eval('.draft-own .primary', (button) => (button as HTMLElement).click());
    await Promise.all([pressPrimary(page), pressPrimary(other)]);
    await Promise.all([said(page, 'Changed.'), said(other, 'Changed.')]);
    const { markdown } = await ownOf(page);
    expect(markdown[FILE]).toContain('title: "Roofs"');
    expect(markdown['markdown/narrow-beds.md']).toContain('title: "Beds"');
    await other.close();
  });
});

describe('a hostile file in its place', () => {
  const SCRIPT = '<script>document.title=1</script><img src=x onerror="document.title=1">';
  test('is shown as text, bounded, and without what may not be followed', async () => {
    page = await openOwn('own');
    const lines = [
      `title: ${JSON.stringify(`${SCRIPT}\u202e${'w'.repeat(4000)}`)}`,
      `excerpt: ${JSON.stringify(SCRIPT)}`,
      'webUrl: "javascript:document.title=1"',
      `originalUrl: "${ROOF}"`,
      'images:\n  - url: "data:text/html,x"',
      `related:\n  - title: ${JSON.stringify(SCRIPT)}\n    webUrl: "javascript:alert(1)"`,
    ];
    await writeOwn(page, { [FILE]: `---\n${lines.join('\n')}\n---\n${SCRIPT}` });
    await page.close();
    page = await edit(ROOF);
    expect((await fieldOf(page, 'Title')).startsWith(SCRIPT)).toBe(true);
    expect((await fieldOf(page, 'Title')).length).toBe(500);
    expect(await fieldOf(page, 'Excerpt')).toBe(SCRIPT);
    expect(await fieldOf(page, 'Address')).toBe('');
    expect(await fieldOf(page, 'Title of link 1')).toBe(SCRIPT);
    expect(await fieldOf(page, 'Address of link 1')).toBe('');
    expect(await page.title()).toBe('Edit your record · Article Context');
    expect(await page.$$eval('.draft script, .draft img', (found) => found.length)).toBe(0);
    await keep(page, 'Changed.');
    const { markdown } = await ownOf(page);
    expect(markdown[FILE]).not.toContain('javascript:');
    expect(parseRecord(new TextEncoder().encode(markdown[FILE]), 'a.md')).toMatchObject({
      kind: 'record',
      problems: [],
    });
    await page.close();
    page = await openOwn('own');
    await page.waitForSelector('.own-row');
    expect(await page.$$eval('.own script, .own img', (found) => found.length)).toBe(0);
    expect(await page.title()).toBe('My records · Article Context');
  });

  test.each([
    ['another language', '---js\nmodule.exports = {}\n---\n'],
    ['no front matter', 'plain'],
    ['broken YAML', '---\ntitle: a: b\n---\n'],
    [
      'a bomb',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(9)}x]\n`)}title: x\n---\n`,
    ],
  ])('that is no record is told in words: %s', async (_, text) => {
    page = await openOwn('own');
    await writeOwn(page, { [FILE]: text });
    await page.close();
    page = await openOwn('edit/how-to-water-a-roof');
    await page.waitForSelector('body[data-ready="gone"]');
    expect(await linesOf(page)).toEqual([
      'Edit your record',
      'This record isn’t in your collection any more, or its file can’t be read.',
    ]);
  });

  test.each(['edit/never-was', 'edit/%E0%A4%A', 'edit/', 'edit/..%2F..%2Fcollection'])(
    'nor is there one at an address that somebody typed: %s',
    async (place) => {
      page = await openOwn(place);
      await page.waitForSelector('body[data-ready="gone"]');
    },
  );
});

describe('one’s own collection in the options', () => {
  test('says how many it has and leads to them, newest first, and from there to each', async () => {
    await mend();
    const options = await openOptions(running);
    const item = await itemOf(options, 'My records');
    expect(await options.$eval(`${item} .setting-note`, (note) => note.textContent)).toMatch(
      /^2 records · written by you · updated /,
    );
    await options.click(`${item} .item-toggle`);
    const [target] = await Promise.all([
      running.browser.waitForTarget((found) => found.url().endsWith('/draft.html#own')),
      options.click(`${item} ::-p-text(Show records)`),
    ]);
    await options.close();
    page = (await target.page()) as Page;
    await page.waitForSelector('body[data-ready="own"]');
    expect(await linesOf(page)).toEqual([
      'My records',
      '2 records',
      'Quality',
      'The newest',
      'balcony.example · 5 Feb 2022 · quality 147',
      'Edit',
      expect.stringMatching(/^The oldest/),
      'balcony.example · 5 Feb 2021',
      'Edit',
    ]);
    expect(
      await page.$$eval('.own a.link-row', (links) => links.map((link) => (link as HTMLAnchorElement).href)),
    ).toEqual([BEDS, ROOF]);
    expect(await page.$eval('.own-edit', (link) => link.ariaLabel)).toBe('Edit \u2068The newest\u2069');
    await page.click('.own-edit');
    await page.waitForSelector('body[data-ready="draft"]');
    expect(await fieldOf(page, 'Title')).toBe('The newest');
    await page.goBack();
    await page.waitForSelector('body[data-ready="own"]');
  });

  test('opens its links where the reader wants them, from the moment they choose', async () => {
    page = await openOwn('own');
    const link = await page.waitForSelector('.own a.link-row');
    const isOpenedInFront = async () => {
      await page.bringToFront();
      const [target] = await Promise.all([running.browser.waitForTarget((one) => one.url() === BEDS), link?.click()]);
      const opened = await target.page();
      const isInFront = await opened?.evaluate(() => document.visibilityState === 'visible');
      await opened?.close();
      return isInFront;
    };
    expect(await isOpenedInFront()).toBe(true);
    // Both at once: what is seen of the theme tells that the other was taken, too.
    await page.evaluate(() => chrome.storage.local.set({ links: 'background', theme: 'dark' }));
    await page.waitForSelector('html[data-theme="dark"]');
    expect(await isOpenedInFront()).toBe(false);
    await page.evaluate(() => chrome.storage.local.remove(['links', 'theme']));
    await page.waitForSelector('html[data-theme="system"]');
  });

  test('has nothing that axe finds wrong', async () => {
    page = await openOwn('own');
    await page.waitForSelector('.own-row');
    await page.click('.explained');
    expect(await page.$eval('.explanation', (text) => (text as HTMLElement).innerText)).toContain('no upper limit');
    expect(await violations(page)).toEqual([]);
  });

  test('follows what other tabs do, and says so when there is none left', async () => {
    page = await openOwn('own');
    for (const url of [BEDS, ROOF]) {
      const other = await edit(url);
      await press(other, 'Remove this record');
      await said(other, 'Removed');
      await other.close();
    }
    await page.bringToFront();
    await page.waitForFunction(() => document.querySelector('.own') === null);
    expect((await linesOf(page))[1]).toMatch(/^You have written no records yet/);
  });

  /** Two good records, whatever the tests before have left. */
  async function mend(): Promise<void> {
    page = await openOwn('own');
    const record = (title: string, year: number, url: string, more = '') =>
      `---\ntitle: "${title}"\nwebUrl: "${url}"\npublishedDateTime: ${year}-02-05T05:04:00Z\nprovider:\n  name: "balcony.example"\n${more}---\n`;
    await writeOwn(page, { [FILE]: record('The old', 2021, ROOF) });
    await writeOwn(page, { 'markdown/narrow-beds.md': record('The newest', 2022, BEDS, 'quality: 147\n') });
    await page.close();
    page = await openOwn('edit/how-to-water-a-roof');
    await retype(page, 'Title', 'The oldest');
    await keep(page, 'Changed.');
    await page.close();
  }
});
