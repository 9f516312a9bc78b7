import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { ownOf } from '../harness/own-of.ts';
import { writeOwn } from '../harness/write-own.ts';
import {
  draftOf,
  editOf,
  fieldOf,
  fileOf,
  keep,
  linesAt,
  openPlace,
  popupAt,
  reload,
  retype,
  said,
  textsOf,
  titleOf,
} from './draft-steps.ts';
import { endReader, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
const MOVED = 'https://balcony.example/archive/roofs';
const BEDS = 'https://balcony.example/2022/narrow-beds';
const OF_ROOF = 'edit/how-to-water-a-roof';
const OF_BEDS = 'edit/narrow-beds';
const ROOF_FILE = 'markdown/how-to-water-a-roof.md';
const BEDS_FILE = 'markdown/narrow-beds.md';
const NONE = 'No record for this page';

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  let page: ReaderPage;
  beforeAll(async () => {
    reader = await start();
    for (const [url, title] of [
      [ROOF, 'How to water a roof'],
      [BEDS, 'Narrow beds'],
    ] as const)
      reader.web.answer(url, { body: `<!doctype html><title>${title}</title><p>` });
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  const draft = (url: string) => draftOf(reader, url);
  const openOwn = (place: string) => openPlace(reader, place);
  const edit = async (place: string) => {
    const opened = await openOwn(place);
    await opened.waitFor('body[data-ready="draft"]');
    return opened;
  };
  const saidAt = (url: string) => linesAt(reader, url);
  const own = () => reader.behind(ownOf);
  const write = (files: { [path: string]: string }) => reader.behind(writeOwn, files);
  const remove = async (of: ReaderPage) => {
    await of.click('.draft-own', 'Remove this record');
    await said(of, 'Removed');
  };
  const undo = (of: ReaderPage) => of.click('.removed', 'Undo');

  describe('a record of one’s own', () => {
    afterEach(() => page.close());

    test('is opened from the popup as it was written, and changed in its place', async () => {
      page = await draft(ROOF);
      await retype(page, 'Topics', 'Gardens, Roofs');
      await keep(page);
      await page.close();
      page = await editOf(reader, ROOF);
      expect(await titleOf(page)).toBe('Edit your record · Article Context');
      expect(await fieldOf(page, 'Title')).toBe('How to water a roof');
      expect(await fieldOf(page, 'Topics')).toBe('Gardens, Roofs');
      expect(await textsOf(page, '.draft-name')).toEqual(['how-to-water-a-roof.md']);
      await retype(page, 'Title', 'Water a roof by hand');
      await keep(page, 'Changed.');
      const { records, markdown } = await own();
      expect(records).toBe(1);
      expect(Object.keys(markdown)).toEqual([ROOF_FILE]);
      expect(markdown[ROOF_FILE]).toBe(await fileOf(page));
      expect((await saidAt(ROOF)).slice(0, 2)).toEqual(['My records · matched by address', 'Water a roof by hand']);
    });

    test('whose page has moved is given the new address, and the old one knows it no more', async () => {
      page = await edit(OF_ROOF);
      await retype(page, 'Address', MOVED);
      await keep(page, 'Changed.');
      expect(await saidAt(ROOF)).toContain(NONE);
      expect((await saidAt(MOVED)).slice(0, 2)).toEqual(['My records · matched by address', 'Water a roof by hand']);
      await retype(page, 'Address', ROOF);
      await keep(page, 'Changed.');
      expect(await saidAt(MOVED)).toContain(NONE);
    });

    test('is removed, and brought back as it was, by keyboard alone', async () => {
      page = await edit(OF_ROOF);
      const before = await own();
      await page.focus('.draft-own .primary');
      await page.press('Tab');
      expect(await page.focused()).toBe('Remove this record');
      await page.press('Enter');
      await said(page, 'Removed');
      expect(await page.focused()).toBe('Undo');
      expect((await own()).isRemoved).toBe(true);
      expect(await saidAt(ROOF)).toContain(NONE);
      await page.press('Enter');
      await said(page, 'Added.');
      expect(await page.focused()).toBe('Remove this record');
      expect(await own()).toEqual(before);
      expect((await saidAt(ROOF))[1]).toBe('Water a roof by hand');
    });

    test('is removed from among others, which stay', async () => {
      page = await draft(BEDS);
      await keep(page);
      await remove(page);
      expect(await own()).toMatchObject({ records: 1, isRemoved: false });
      expect(await saidAt(BEDS)).toContain(NONE);
      expect((await saidAt(ROOF))[1]).toBe('Water a roof by hand');
      await undo(page);
      await said(page, 'Added.');
      expect((await saidAt(BEDS))[1]).toBe('Narrow beds');
    });

    test('is not left with changes that nobody keeps, unless the browser has asked', async () => {
      page = await edit(OF_BEDS);
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
      const rich = `---\ntitle: "Narrow beds"\nwebUrl: "${BEDS}"\ntype: "game"\nheat: 7\nlength: "PT5M"\nrelated:\n  - title: "The paper"\n    excerpt: "About beds."\n    webUrl: "https://journal.example/beds"\n    quality: 12\n---\n\nWhat I think of it.\n`;
      await write({ [BEDS_FILE]: rich });
      page = await edit(OF_BEDS);
      await retype(page, 'Title', 'Narrower beds');
      expect(await fileOf(page)).toBe(rich.replace('Narrow beds', 'Narrower beds'));
    });
  });

  test('a record of one’s own is found by the search of the popup, beside those of other collections', async () => {
    const popup = await popupAt(reader, ROOF);
    const found = async (text: string) => {
      await popup.press('a', 'Control');
      await popup.keys(text);
      await popup.waitFor(`main[data-found="${text}"]`);
      return popup.run(async () =>
        [...document.querySelectorAll<HTMLElement>('main:not([hidden]) .links a')].map((row) => row.innerText).join(),
      );
    };
    await popup.click('header [aria-label="Search"]');
    await popup.waitFor('.search-field:focus');
    expect(await found('water rof')).toMatch(/^Water a roof by hand\n.*My records/);
    expect(await found('deep learning studies')).toMatch(/^Better design .*\n.*Example/);
    await popup.close();
  });

  describe('in two tabs', () => {
    let other: ReaderPage;
    afterEach(async () => {
      await page.close();
      await other.close();
    });

    test('a change is not lost under the other: it is told, and done when asked again', async () => {
      other = await edit(OF_ROOF);
      page = await edit(OF_ROOF);
      await retype(page, 'Title', 'As the first tab has it');
      await keep(page, 'Changed.');
      await retype(other, 'Title', 'As the second tab has it');
      await keep(other, 'changed in another tab');
      expect((await own()).markdown[ROOF_FILE]).toContain('As the first tab has it');
      await keep(other, 'Changed.');
      expect((await own()).markdown[ROOF_FILE]).toContain('As the second tab has it');
    });

    test('what was removed in the one is told in the other, which can add it again', async () => {
      other = await edit(OF_ROOF);
      page = await edit(OF_ROOF);
      await remove(page);
      await retype(other, 'Title', 'Still here');
      await keep(other, 'removed in another tab');
      await keep(other, 'Added.');
      expect((await own()).markdown[ROOF_FILE]).toContain('Still here');
      // The first knows that there is something again that it has not seen.
      await undo(page);
      await said(page, 'changed in another tab');
      expect((await own()).markdown[ROOF_FILE]).toContain('Still here');
    });

    test('two changes at one time are both kept', async () => {
      other = await edit(OF_ROOF);
      page = await edit(OF_BEDS);
      await retype(page, 'Title', 'Beds');
      await retype(other, 'Title', 'Roofs');
      await page.run(async () => {
        for (const { document } of chrome.extension.getViews({ type: 'tab' }))
          document.querySelector<HTMLElement>('.draft-own .primary')?.click();
      });
      await said(page, 'Changed.');
      await said(other, 'Changed.');
      const { markdown } = await own();
      expect(markdown[ROOF_FILE]).toContain('title: "Roofs"');
      expect(markdown[BEDS_FILE]).toContain('title: "Beds"');
    });
  });

  describe('a hostile file in its place', () => {
    afterEach(() => page.close());

    const SCRIPT = '<script>document.title=1</script><img src=x onerror="document.title=1">';
    test('is shown as text, bounded, and without what may not be followed', async () => {
      const lines = [
        `title: ${JSON.stringify(`${SCRIPT}\u202e${'w'.repeat(4000)}`)}`,
        `excerpt: ${JSON.stringify(SCRIPT)}`,
        'webUrl: "javascript:document.title=1"',
        `originalUrl: "${ROOF}"`,
        'images:\n  - url: "data:text/html,x"',
        `related:\n  - title: ${JSON.stringify(SCRIPT)}\n    webUrl: "javascript:alert(1)"`,
      ];
      await write({ [ROOF_FILE]: `---\n${lines.join('\n')}\n---\n${SCRIPT}` });
      page = await edit(OF_ROOF);
      const title = await fieldOf(page, 'Title');
      expect(title.startsWith(SCRIPT)).toBe(true);
      expect(title.length).toBe(500);
      expect(await fieldOf(page, 'Excerpt')).toBe(SCRIPT);
      expect(await fieldOf(page, 'Address')).toBe('');
      expect(await fieldOf(page, 'Title of link 1')).toBe(SCRIPT);
      expect(await fieldOf(page, 'Address of link 1')).toBe('');
      expect(await titleOf(page)).toBe('Edit your record · Article Context');
      expect(await textsOf(page, '.draft script, .draft img')).toEqual([]);
      await keep(page, 'Changed.');
      const text = (await own()).markdown[ROOF_FILE];
      expect(text).not.toContain('javascript:');
      expect(parseRecord(new TextEncoder().encode(text), 'a.md')).toMatchObject({ kind: 'record', problems: [] });
      await page.close();
      page = await openOwn('own');
      await page.waitFor('.own-row');
      expect(await textsOf(page, '.own script, .own img')).toEqual([]);
      expect(await titleOf(page)).toBe('My records · Article Context');
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
      await write({ [ROOF_FILE]: text });
      page = await openOwn(OF_ROOF);
      await page.waitFor('body[data-ready="gone"]');
      expect(await page.lines()).toEqual([
        'Edit your record',
        'This record isn’t in your collection any more, or its file can’t be read.',
      ]);
    });

    test.each(['edit/never-was', 'edit/%E0%A4%A', 'edit/', 'edit/..%2F..%2Fcollection'])(
      'nor is there one at an address that somebody typed: %s',
      async (place) => {
        page = await openOwn(place);
        await page.waitFor('body[data-ready="gone"]');
      },
    );
  });

  describe('one’s own collection in the options', () => {
    beforeAll(mend);
    afterEach(() => page.close());

    test('says how many it has and leads to them, newest first, and from there to each', async () => {
      page = await reader.openPage('options.html');
      await page.waitFor('[data-item="own"] h3', 'My records');
      const [note] = await textsOf(page, '[data-item="own"] .setting-note');
      expect(note).toMatch(/^2 records · written by you · updated /);
      await page.click('[data-item="own"] .item-toggle');
      const own = await reader.opened(() => page.click('[data-item="own"]', 'Show records'), 'body[data-ready="own"]');
      await page.close();
      page = own;
      expect(await page.run(async () => location.hash)).toBe('#own');
      expect(await page.lines()).toEqual([
        'My records',
        '2 records',
        'Quality',
        'The newest',
        'Balcony · 5 Feb 2022 · quality 147',
        'Edit',
        expect.stringMatching(/^The oldest/),
        'Balcony · 5 Feb 2021',
        'Edit',
      ]);
      const links = await page.run(async () => ({
        pages: [...document.querySelectorAll<HTMLAnchorElement>('.own a.link-row')].map(({ href }) => href),
        first: document.querySelector('.own-edit')?.getAttribute('aria-label'),
      }));
      expect(links).toEqual({ pages: [BEDS, ROOF], first: 'Edit \u2068The newest\u2069' });
      await page.click('.explained');
      await page.waitFor('.explanation', 'no upper limit');
      await page.click('.own-edit');
      await page.waitFor('body[data-ready="draft"]');
      expect(await fieldOf(page, 'Title')).toBe('The newest');
      await page.run(async () => history.back());
      await page.waitFor('body[data-ready="own"]');
    });

    test('opens its links where the reader wants them, from the moment they choose', async () => {
      page = await openOwn('own');
      const times = async () => (await reader.tabs()).filter((one) => one === BEDS).length;
      const visibility = () => page.run(async () => document.visibilityState);
      const before = await times();
      await page.click('.own a.link-row');
      await expect.poll(times).toBe(before + 1);
      await expect.poll(visibility).toBe('hidden');
      // Both at once: what is seen of the theme tells that the other was taken, too.
      await reader.behind(() => chrome.storage.local.set({ links: 'background', theme: 'dark' }));
      await page.waitFor('html[data-theme="dark"]');
      await page.click('.own a.link-row');
      await expect.poll(times).toBe(before + 2);
      expect(await visibility()).toBe('visible');
      await reader.behind(() => chrome.storage.local.remove(['links', 'theme']));
      await page.waitFor('html[data-theme="system"]');
    });

    test('follows what other tabs do, and says so when there is none left', async () => {
      page = await openOwn('own');
      for (const [place, left] of [
        [OF_BEDS, '1 record'],
        [OF_ROOF, 'You have written no records yet'],
      ] as const) {
        const other = await edit(place);
        await remove(other);
        await other.close();
        await expect.poll(async () => (await page.lines())[1]).toMatch(left);
      }
      expect(await textsOf(page, '.own')).toEqual([]);
    });

    /** Two good records, whatever the tests before have left. */
    async function mend(): Promise<void> {
      const record = (title: string, year: number, url: string, more = '') =>
        `---\ntitle: "${title}"\nwebUrl: "${url}"\npublishedDateTime: ${year}-02-05T05:04:00Z\nprovider:\n  name: "Balcony"\n${more}---\n`;
      await write({
        [ROOF_FILE]: record('The old', 2021, ROOF),
        [BEDS_FILE]: record('The newest', 2022, BEDS, 'quality: 147\n'),
      });
      const old = await edit(OF_ROOF);
      await retype(old, 'Title', 'The oldest');
      await keep(old, 'Changed.');
      await old.close();
    }
  });
});
