import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePopup } from '../../build/browser/real-popup.ts';
import { parseRecord } from '../../src/record/parse-record.ts';
import { linesOf } from './harness/article.ts';
import { draftFrom, draftOf, fieldOf, fileOf, keep, ownOf, reload, retype } from './harness/draft-page.ts';
import { openPrivateTab } from './harness/private-window.ts';
import { readPopup } from './harness/read-popup.ts';
import { startBrowser, type TestBrowser } from './harness/start-browser.ts';
import { violations } from './harness/violations.ts';

const ROOF = 'https://balcony.example/2021/how-to-water-a-roof';
const PAPER = 'https://journal.example/articles/roofs';
const HOSTILE = 'https://hostile.example/2021/a-page';
const PRIVATE = 'https://balcony.example/2021/private';

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

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser({ grants: { isPrivate: true } });
  for (const [url, body] of [
    [ROOF, roof],
    [PAPER, paper],
    [HOSTILE, hostile],
    [PRIVATE, roof.replaceAll('/how-to-water-a-roof', '/private')],
  ] as const) {
    running.web.answer(url, { body });
  }
  await running.browser
    .defaultBrowserContext()
    .overridePermissions(`chrome-extension://${running.extension.id}`, ['clipboard-read', 'clipboard-write']);
});
afterAll(async () => {
  expect(running.faults).toEqual([]);
  await running.close();
});

const draft = (url: string) => draftOf(running, url);
const nameOf = (page: Page) => page.$eval('.draft-name', (name) => name.textContent);

/** The paths of the Markdown that the reader's own collection keeps, and what is stored of the list. */
async function storedOf(page: Page) {
  const { name, records, markdown } = await ownOf(page);
  return { name, records, markdown: Object.keys(markdown) };
}

describe('a draft', () => {
  test('is filled in with what the page says, and its file is a record', async () => {
    const page = await draft(ROOF);
    expect(await fieldOf(page, 'Title')).toBe('How to "water" a roof: a count');
    expect(await fieldOf(page, 'Address')).toBe(ROOF);
    expect(await fieldOf(page, 'AMP address')).toBe('https://balcony.example/amp/how-to-water-a-roof');
    expect(await nameOf(page)).toBe('2021-02-05-how-to-water-a-roof-a-count.md');
    const parsed = parseRecord(new TextEncoder().encode(await fileOf(page)), 'a.md');
    expect(parsed).toEqual({
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
    await page.close();
  });

  test('of a paper has its DOI, its journal and its day', async () => {
    const page = await draft(PAPER);
    expect(await fieldOf(page, 'Title')).toBe('Roofs that water themselves');
    expect(await fieldOf(page, 'Another address, or the DOI’s')).toBe('https://doi.org/10.5555/roofs.1');
    expect(await fieldOf(page, 'Publisher')).toBe('Journal of Roofs');
    expect(await fieldOf(page, 'Published')).toBe('2020-01-02');
    await page.close();
  });

  test('of a hostile page is text, bounded, and follows no address that it may not', async () => {
    const page = await draft(HOSTILE);
    const title = await fieldOf(page, 'Title');
    expect(title).toMatch(/^<img src=x onerror=alert\(1\)>w+$/);
    expect(title.length).toBe(500);
    expect(await fieldOf(page, 'Excerpt')).toBe('--- quality: 999 ---');
    expect(await fieldOf(page, 'Address')).toBe(HOSTILE);
    expect(await fieldOf(page, 'Published')).toBe('');
    expect(await fieldOf(page, 'Picture’s address')).toBe('');
    expect(await page.$$eval('.draft img', (found) => found.length)).toBe(0);
    expect(parseRecord(new TextEncoder().encode(await fileOf(page)), 'a.md')).toMatchObject({
      kind: 'record',
      problems: [],
    });
    await page.close();
  });

  test('is read of a page that gives its elements the names of what reads them', async () => {
    const names = ['querySelectorAll', 'title', 'documentElement', 'head']
      .map((name) => `<img name="${name}">`)
      .join('');
    running.web.answer(HOSTILE, { body: `<!doctype html><meta property="og:title" content="T">${names}` });
    const page = await draft(HOSTILE);
    expect(await fieldOf(page, 'Title')).toBe('T');
    await page.close();
  });

  test('of what no script can read has its address', async () => {
    const page = await draft('https://journal.example/articles/roofs.pdf');
    expect(await fieldOf(page, 'Address')).toBe('https://journal.example/articles/roofs.pdf');
    expect(await linesOf(page)).toContain('Nothing could be read of the page but its address.');
    expect(await page.$eval('.draft-own .primary', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await page.close();
  });

  test('tells at the field what is wrong, while one types', async () => {
    const page = await draft(ROOF);
    await retype(page, 'Published', 'yesterday');
    const field = await page.waitForSelector('::-p-aria(Published)');
    expect(await field?.evaluate((input) => input.getAttribute('aria-invalid'))).toBe('true');
    const { description } = (field && (await page.accessibility.snapshot({ root: field }))) ?? {};
    expect(description).toContain('This is no date. Write it like 2021-02-05 or 2021-02-05T05:04:00Z.');
    expect(await fileOf(page)).toBe('');
    await retype(page, 'Published', '2021-02-06');
    expect(await page.$('.draft-problem')).toBeNull();
    expect(await nameOf(page)).toBe('2021-02-06-how-to-water-a-roof-a-count.md');
    await page.close();
  });

  test('tells of topics that are too many, and of a domain that is none', async () => {
    const page = await draft(ROOF);
    await retype(page, 'Topics', Array.from({ length: 40 }, (_, number) => number).join());
    await retype(page, 'Publisher’s domain', 'not a domain!');
    expect(await page.$$eval('.draft-problem', (all) => all.map((one) => one.textContent))).toEqual([
      'This is no domain. Write it like example.org.',
      'At most 30 topics are kept, each of at most 200 characters.',
    ]);
    expect(await fileOf(page)).not.toContain('domain');
    await page.close();
  });

  test('is there with all that was typed after it was loaded anew, and the browser asks before', async () => {
    const page = await draft(ROOF);
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
    await page.click('::-p-text(Remove link 1)');
    await retype(page, 'Title', 'How to "water" a roof: a count');
    expect(await reload(page)).toEqual([]);
    await page.close();
  });

  test('is there with what was typed after its tab was closed without a question', async () => {
    const page = await draft(ROOF);
    const place = page.url();
    await retype(page, 'Title', 'My long work');
    const held = () => page.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
    await expect.poll(held, { timeout: 5000 }).toContain('My long work');
    await page.close();
    const again = await running.openTab(place);
    await again.waitForSelector('body[data-ready="draft"]');
    expect(await fieldOf(again, 'Title')).toBe('My long work');
    await again.close();
  });

  test('that is typed into stays where the reader does not want another place of its page', async () => {
    const page = await draft(ROOF);
    await retype(page, 'Title', 'My long work');
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.dismiss();
      });
    });
    await page.evaluate(() => {
      location.hash = '#own';
    });
    expect(await asked).toBe('beforeunload');
    expect(await fieldOf(page, 'Title')).toBe('My long work');
    await page.close();
  });

  test('is copied into the real clipboard, saved under its name, and left then without a question', async () => {
    const page = await draft(ROOF);
    await retype(page, 'Title', 'My long work');
    await page.click('.draft-result ::-p-text(Copy)');
    await page.waitForSelector('[role="status"] ::-p-text(Copied)');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await fileOf(page));
    const folder = mkdtempSync(path.join(os.tmpdir(), 'article-context-draft-'));
    try {
      const session = await running.browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
      await page.click('.draft-result ::-p-text(Save)');
      const name = (await nameOf(page)) ?? '';
      await expect.poll(() => readdirSync(folder), { timeout: 5000 }).toEqual([name]);
      expect(readFileSync(path.join(folder, name), 'utf8')).toBe(await fileOf(page));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    expect(await reload(page)).toEqual([]);
    expect(await fieldOf(page, 'Title')).toBe('My long work');
    await page.close();
  });

  test('gets related links, and is done by keyboard alone', async () => {
    const page = await draft(ROOF);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.focus('.draft-form input');
    for (let press = 0; press < 20 && (await focused()) !== 'Add a link'; press++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('The paper');
    await page.keyboard.press('Tab');
    await page.keyboard.type('https://journal.example/articles/roofs');
    expect(await fileOf(page)).toContain(
      'related:\n  - title: "The paper"\n    webUrl: "https://journal.example/articles/roofs"\n---\n',
    );
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Remove link 1');
    await page.keyboard.press('Enter');
    expect(await fileOf(page)).not.toContain('related:');
    expect(await focused()).toBe('Add a link');
    await page.close();
  });

  test('has nothing that axe finds wrong', async () => {
    const page = await draft(ROOF);
    await page.click('.draft-add');
    await retype(page, 'Address of link 1', 'nowhere');
    await page.waitForSelector('.draft-problem');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('added to a collection of one’s own, a draft', () => {
  test('is the page’s record, keeps its Markdown, and is changed in its place', async () => {
    const page = await draft(ROOF);
    await keep(page);
    expect(await storedOf(page)).toEqual({
      name: 'My records',
      records: 1,
      markdown: ['markdown/2021-02-05-how-to-water-a-roof-a-count.md'],
    });
    await retype(page, 'Title', 'Water');
    expect(await page.$eval('#draft-status', (status) => status.textContent)).toBe('');
    await keep(page, 'Changed.');
    await page.close();

    await running.tab.bringToFront();
    await running.tab.goto(`${ROOF}?utm_source=x`);
    const popup = await readPopup(running, running.tab);
    expect((await linesOf(popup)).slice(0, 2)).toEqual(['My records · matched by address', 'Water']);
    await closePopup(popup);

    const other = await draft(PAPER);
    await retype(other, 'Published', '2021-02-05');
    await retype(other, 'Title', 'How to water a roof: a count');
    await keep(other);
    expect(await storedOf(other)).toEqual({
      name: 'My records',
      records: 2,
      markdown: [
        'markdown/2021-02-05-how-to-water-a-roof-a-count-2.md',
        'markdown/2021-02-05-how-to-water-a-roof-a-count.md',
      ],
    });
    await other.close();
  });

  test('of a private window is not kept: it says why, and nothing is written to disk', async () => {
    const local = async () => (await running.worker()).evaluate(() => chrome.storage.local.get());
    const before = await local();
    const tab = await openPrivateTab(running, PRIVATE);
    const page = await draftFrom(running, tab);
    expect(await fieldOf(page, 'Title')).toBe('How to "water" a roof: a count');
    expect(await page.$eval('.draft-own .primary', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    expect(await page.$eval('#draft-status', (status) => status.textContent)).toContain('private window');
    expect(await local()).toEqual(before);
    expect((await storedOf(page)).records).toBe(2);
    await retype(page, 'Title', 'My long work');
    expect(await reload(page)).toEqual(['beforeunload']);
    expect(await fieldOf(page, 'Title')).toBe('My long work');
    expect(await local()).toEqual(before);
    await page.close();
    await tab.close();
  });

  test('loaded anew is the record that is changed, and nothing is added twice', async () => {
    const page = await draft(HOSTILE);
    const begun = page.url();
    await retype(page, 'Title', 'Once');
    await keep(page);
    expect(await reload(page)).toEqual([]);
    expect(await fieldOf(page, 'Title')).toBe('Once');
    expect(await page.$eval('.draft-own .primary', (button) => button.textContent)).toBe('Change in my collection');
    await retype(page, 'Title', 'Still once');
    await keep(page, 'Changed.');
    expect((await storedOf(page)).records).toBe(3);
    await page.goto(begun);
    await page.waitForSelector('body[data-ready="gone"]');
    await page.close();
  });

  test('that the browser has forgotten says so', async () => {
    const page = await running.openTab(`chrome-extension://${running.extension.id}/draft.html#gone`);
    expect(await linesOf(page)).toContain('This draft is gone. Open the page and draft it anew.');
    await page.close();
  });

  test('that is none of the last ten goes when the next one comes, also where an open page held it anew', async () => {
    await (await running.worker()).evaluate(() => chrome.storage.session.set({ 'draft gone': {} }));
    const page = await draft('https://journal.example/articles/other.pdf');
    const names = await page.evaluate(async () => Object.keys(await chrome.storage.session.get()));
    expect(names).not.toContain('draft gone');
    expect(names).toContain(`draft ${new URL(page.url()).hash.slice(1)}`);
    await page.close();
  });
});
