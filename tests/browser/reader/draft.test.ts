import { readdirSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { ownOf } from '../harness/own-of.ts';
import { draftOf, fieldOf, fileOf, keep, linesAt, openPlace, reload, retype, textsOf, toldOf } from './draft-steps.ts';
import { endReader, type Reader, type ReaderPage } from './reader.ts';
import { READERS } from './readers.ts';
import { savedFile } from './saved-file.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
const PAPER = 'https://journal.example/articles/roofs';
const HOSTILE = 'https://hostile.example/2021/a-page';
const NAMED = 'https://hostile.example/2021/names';

const roof = `<!doctype html><html><head><title>Balcony | How to water a roof</title>
<meta property="og:title" content="How to &quot;water&quot; a roof: a count">
<meta property="og:description" content="The beds are narrow.">
<meta property="og:site_name" content="Balcony"><meta name="keywords" content="Gardens, Roofs">
<meta property="article:published_time" content="2021-02-05T06:04:00+01:00">
<link rel="canonical" href="/2021/how-to-water-a-roof"><link rel="amphtml" href="/amp/how-to-water-a-roof">
</head><body><h1>How to water</h1></body></html>`;
const paper = `<!doctype html><html><head><title>Roofs</title><meta name="citation_title" content="Roofs that water themselves">
<meta name="citation_doi" content="10.5555/Roofs.1"><meta name="citation_journal_title" content="Journal of Roofs">
<script type="application/ld+json">{"@type":"ScholarlyArticle","datePublished":"2020-01-02"}</script>
</head><body></body></html>`;
const hostile = `<!doctype html><html><head><title>A page</title>
<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt;&#x202e;${'w'.repeat(4000)}">
<meta property="og:description" content="---&#10;quality: 999&#10;---">
<meta property="article:published_time" content="not a date">
<link rel="canonical" href="javascript:alert(1)"><meta property="og:image" content="data:text/html,x">
<script type="application/ld+json">{"@type":"Article","headline":{"a":1},"keywords":[[["x"]],null],"publisher":[]}</script>
</head><body></body></html>`;

const parsed = (text: string) => parseRecord(new TextEncoder().encode(text), 'a.md');

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  let page: ReaderPage;
  beforeAll(async () => {
    reader = await start();
    reader.web.answer(ROOF, { body: roof });
    reader.web.answer(PAPER, { body: paper });
    reader.web.answer(HOSTILE, { body: hostile });
  });
  afterAll(async () => {
    expect(reader.web.strayRequests()).toEqual([]);
    await endReader(reader);
  });

  const draft = (url: string) => draftOf(reader, url);
  const nameOf = async () => (await textsOf(page, '.draft-name'))[0];
  const address = () => page.run(async () => location.href);
  const isKeepingOff = () =>
    page.run(async () => document.querySelector<HTMLButtonElement>('.draft-own .primary')?.disabled);

  /** The paths of the Markdown that the reader's own collection keeps, and what is stored of the list. */
  async function stored() {
    const { name, records, markdown } = await reader.behind(ownOf);
    return { name, records, markdown: Object.keys(markdown) };
  }

  describe('a draft as it is begun', () => {
    beforeAll(async () => {
      page = await draft(ROOF);
    });
    afterAll(() => page.close());

    test('is filled in with what the page says, and its file is a record', async () => {
      expect(await fieldOf(page, 'Title')).toBe('How to "water" a roof: a count');
      expect(await fieldOf(page, 'Address')).toBe(ROOF);
      expect(await fieldOf(page, 'AMP address')).toBe('https://balcony.example/amp/how-to-water-a-roof');
      expect(await nameOf()).toBe('2021-02-05-how-to-water-a-roof-a-count.md');
      expect(parsed(await fileOf(page))).toEqual({
        kind: 'record',
        problems: [],
        record: {
          title: 'How to "water" a roof: a count',
          excerpt: 'The beds are narrow.',
          publishedDateTime: '2021-02-05T05:04:00Z',
          webUrl: ROOF,
          ampWebUrl: 'https://balcony.example/amp/how-to-water-a-roof',
          type: 'article',
          provider: { name: 'Balcony', domain: 'balcony.example' },
          topics: ['Gardens', 'Roofs'],
        },
      });
    });

    test('gets related links, and is done by keyboard alone', async () => {
      await page.focus('.draft-form input');
      for (let press = 0; press < 20 && (await page.focused()) !== 'Add a link'; press++) await page.press('Tab');
      await page.press('Enter');
      await page.keys('The paper');
      await page.press('Tab');
      await page.keys('https://journal.example/articles/roofs');
      expect(await fileOf(page)).toContain(
        'related:\n  - title: "The paper"\n    webUrl: "https://journal.example/articles/roofs"\n---\n',
      );
      await page.press('Tab');
      expect(await page.focused()).toBe('Remove link 1');
      await page.press('Enter');
      expect(await fileOf(page)).not.toContain('related:');
      expect(await page.focused()).toBe('Add a link');
    });

    test('tells at the field what is wrong, while one types', async () => {
      await retype(page, 'Published', 'yesterday');
      const { isWrong, description } = await toldOf(page, 'Published');
      expect(isWrong).toBe(true);
      expect(description).toContain('This is no date. Write it like 2021-02-05 or 2021-02-05T05:04:00Z.');
      expect(await fileOf(page)).toBe('');
      await retype(page, 'Published', '2021-02-06');
      expect(await textsOf(page, '.draft-problem')).toEqual([]);
      expect(await nameOf()).toBe('2021-02-06-how-to-water-a-roof-a-count.md');
    });

    test('tells of topics that are too many, and of a domain that is none', async () => {
      await retype(page, 'Topics', Array.from({ length: 40 }, (_, number) => number).join());
      await retype(page, 'Publisher’s domain', 'not a domain!');
      expect(await textsOf(page, '.draft-problem')).toEqual([
        'This is no domain. Write it like example.org.',
        'At most 30 topics are kept, each of at most 200 characters.',
      ]);
      expect(await fileOf(page)).not.toContain('domain');
    });
  });

  describe('a draft', () => {
    afterEach(() => page.close());

    test('of a paper has its DOI, its journal and its day', async () => {
      page = await draft(PAPER);
      expect(await fieldOf(page, 'Title')).toBe('Roofs that water themselves');
      expect(await fieldOf(page, 'Another address, or the DOI’s')).toBe('https://doi.org/10.5555/roofs.1');
      expect(await fieldOf(page, 'Publisher')).toBe('Journal of Roofs');
      expect(await fieldOf(page, 'Published')).toBe('2020-01-02');
    });

    test('of a hostile page is text, bounded, and follows no address that it may not', async () => {
      page = await draft(HOSTILE);
      const title = await fieldOf(page, 'Title');
      expect(title).toMatch(/^<img src=x onerror=alert\(1\)>w+$/);
      expect(title.length).toBe(500);
      expect(await fieldOf(page, 'Excerpt')).toBe('--- quality: 999 ---');
      expect(await fieldOf(page, 'Address')).toBe(HOSTILE);
      expect(await fieldOf(page, 'Published')).toBe('');
      expect(await fieldOf(page, 'Picture’s address')).toBe('');
      expect(await textsOf(page, '.draft img')).toEqual([]);
      expect(parsed(await fileOf(page))).toMatchObject({ kind: 'record', problems: [] });
    });

    test('is read of a page that gives its elements the names of what reads them', async () => {
      const names = ['querySelectorAll', 'title', 'documentElement', 'head'].map((name) => `<img name="${name}">`);
      reader.web.answer(NAMED, { body: `<!doctype html><meta property="og:title" content="T">${names.join('')}` });
      page = await draft(NAMED);
      expect(await fieldOf(page, 'Title')).toBe('T');
    });

    test('of what no script can read has its address', async () => {
      page = await draft('https://journal.example/articles/roofs.pdf');
      expect(await fieldOf(page, 'Address')).toBe('https://journal.example/articles/roofs.pdf');
      expect(await page.lines()).toContain('Nothing could be read of the page but its address.');
      expect(await isKeepingOff()).toBe(true);
    });

    test('is there with all that was typed after it was loaded anew, and the browser asks before', async () => {
      page = await draft(ROOF);
      await page.click('h1');
      expect(await reload(page)).toEqual([]);
      await retype(page, 'Title', 'My long work');
      await page.click('.draft-add');
      await retype(page, 'Title of link 1', 'The paper');
      const file = await fileOf(page);
      expect(await reload(page)).toEqual(['beforeunload']);
      expect(await fieldOf(page, 'Title')).toBe('My long work');
      expect(await fieldOf(page, 'Title of link 1')).toBe('The paper');
      expect(await fileOf(page)).toBe(file);
      await page.click('h1');
      expect(await reload(page)).toEqual(['beforeunload']);
      await page.click('.draft-links', 'Remove link 1');
      await retype(page, 'Title', 'How to "water" a roof: a count');
      expect(await reload(page)).toEqual([]);
    });

    test('that is typed into stays where the reader does not want another place of its page', async () => {
      page = await draft(ROOF);
      await retype(page, 'Title', 'My long work');
      const leave = () =>
        page.run(async () => {
          location.hash = '#own';
        });
      expect(await page.stay(leave)).toBe('beforeunload');
      expect(await fieldOf(page, 'Title')).toBe('My long work');
    });

    test('is there with what was typed after its tab was closed without a question', async () => {
      page = await draft(ROOF);
      const id = new URL(await address()).hash.slice(1);
      await retype(page, 'Title', 'My long work');
      const held = () =>
        reader.behind(async (name) => JSON.stringify(await chrome.storage.session.get(name)), `draft ${id}`);
      await expect.poll(held).toContain('My long work');
      await page.close();
      page = await openPlace(reader, id);
      await page.waitFor('body[data-ready="draft"]');
      expect(await fieldOf(page, 'Title')).toBe('My long work');
    });

    test('is copied into the real clipboard, saved under its name, and left then without a question', async () => {
      page = await draft(ROOF);
      await retype(page, 'Title', 'My long work');
      await page.click('.draft-result', 'Copy');
      await page.waitFor('[role="status"]', 'Copied');
      const file = await fileOf(page);
      // Clipboards write the ends of lines as their systems do.
      expect((await page.copied()).replaceAll('\r\n', '\n')).toBe(file);
      await page.click('.draft-result', 'Save');
      const name = (await nameOf()) ?? '';
      expect(new TextDecoder().decode(await savedFile(reader, name))).toBe(file);
      expect(readdirSync(reader.downloads)).toEqual([name]);
      expect(await reload(page)).toEqual([]);
      expect(await fieldOf(page, 'Title')).toBe('My long work');
    });
  });

  describe('added to a collection of one’s own, a draft', () => {
    afterEach(() => page.close());

    test('is the page’s record, keeps its Markdown, and is changed in its place', async () => {
      page = await draft(ROOF);
      await keep(page);
      expect(await stored()).toEqual({
        name: 'My records',
        records: 1,
        markdown: ['markdown/2021-02-05-how-to-water-a-roof-a-count.md'],
      });
      await retype(page, 'Title', 'Water');
      expect(await textsOf(page, '#draft-status')).toEqual(['']);
      await keep(page, 'Changed.');
      await page.close();

      const lines = await linesAt(reader, `${ROOF}?utm_source=x`);
      expect(lines.slice(0, 2)).toEqual(['My records · matched by address', 'Water']);

      page = await draft(PAPER);
      await retype(page, 'Published', '2021-02-05');
      await retype(page, 'Title', 'How to water a roof: a count');
      await keep(page);
      expect(await stored()).toEqual({
        name: 'My records',
        records: 2,
        markdown: [
          'markdown/2021-02-05-how-to-water-a-roof-a-count-2.md',
          'markdown/2021-02-05-how-to-water-a-roof-a-count.md',
        ],
      });
    });

    test('loaded anew is the record that is changed, and nothing is added twice', async () => {
      page = await draft(HOSTILE);
      const begun = new URL(await address()).hash;
      await retype(page, 'Title', 'Once');
      await keep(page);
      expect(await reload(page)).toEqual([]);
      expect(await fieldOf(page, 'Title')).toBe('Once');
      expect(await textsOf(page, '.draft-own .primary')).toEqual(['Change in my collection']);
      await retype(page, 'Title', 'Still once');
      await keep(page, 'Changed.');
      expect((await stored()).records).toBe(3);
      await page.run(async (hash) => {
        location.hash = hash;
      }, begun);
      await page.waitFor('body[data-ready="gone"]');
    });

    test('that the browser has forgotten says so', async () => {
      page = await openPlace(reader, 'gone');
      expect(await page.lines()).toContain('This draft is gone. Open the page and draft it anew.');
    });

    test('that is none of the last ten goes when the next one comes, also where an open page held it anew', async () => {
      await reader.behind(() => chrome.storage.session.set({ 'draft gone': {} }));
      page = await draft('https://journal.example/articles/other.pdf');
      const names = await reader.behind(async () => Object.keys(await chrome.storage.session.get()));
      expect(names).not.toContain('draft gone');
      expect(names).toContain(`draft ${new URL(await address()).hash.slice(1)}`);
    });
  });
});
