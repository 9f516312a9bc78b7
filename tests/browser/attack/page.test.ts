import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePopup } from '../../../build/browser/real-popup.ts';
import { ATTACKS, KINDS, TEXTS } from '../../attack/corpus/attacks.ts';
import { CANARY_HOST } from '../../attack/corpus/canary.ts';
import { openedDraft } from '../harness/draft-page.ts';
import { readPopup } from '../harness/read-popup.ts';
import { startBrowser, type TestBrowser } from '../harness/start-browser.ts';
import { lookInside } from './look-inside.ts';

/** A limit for what hangs: a busy machine takes its time. */
const LONG = 180_000;

let running: TestBrowser;
beforeAll(async () => {
  running = await startBrowser();
});
afterAll(async () => {
  expect(running.web.requests().filter((url) => url.includes(CANARY_HOST))).toEqual([]);
  expect(running.faults).toEqual([]);
  await running.close();
});

const DRAFT = 'main ::-p-text(Draft a record from this page)';

const NAMES = [
  'og:title',
  'og:description',
  'og:site_name',
  'og:url',
  'og:image',
  'article:tag',
  'keywords',
  'citation_doi',
  'citation_title',
  'article:published_time',
];

/** A text in an attribute: the page itself is not to run it. Half of a character can't be sent. */
const attribute = (text: string) =>
  text.replace(/\p{Cs}/gu, '').replace(/[&<>"'\0]/g, (one) => (one === '\0' ? '&#0;' : `&#${one.charCodeAt(0)};`));

/** A page of which every part that is read says something else that is hostile. */
function pageOf(texts: readonly string[]): string {
  const metas = texts.map(
    (text, place) => `<meta property="${NAMES[place % NAMES.length]}" content="${attribute(text)}">`,
  );
  const json = texts.map((text) => `<script type="application/ld+json">${text.replaceAll('<', '\\u003c')}</script>`);
  const links = texts.map(
    (text, place) =>
      `<a href="https://doi.org/10.5555/${place}">${attribute(text)}</a> <a href="${attribute(text)}">b</a>`,
  );
  const [first = ''] = texts;
  return `<!doctype html><meta charset="utf-8"><title>${attribute(first)}</title><link rel="canonical" href="${attribute(first)}">
<link rel="amphtml" href="${attribute(first)}">${metas.join('\n')}${json.join('\n')}<h1>${attribute(first)}</h1>${links.join('\n')}`;
}

/** Pages with three kinds each, so that all of what one says is read. */
test.each([0, 3, 6, 9])(
  'a page that says nothing but attacks is read as text, and drafted as text (%i)',
  async (first) => {
    const url = `https://news.example/2021/says-${first}`;
    const texts = ATTACKS.filter(({ kind }) => KINDS.slice(first, first + 3).includes(kind)).map(({ text }) => text);
    running.web.answer(url, { body: pageOf(texts) });
    await running.tab.goto(url);
    const popup = await lookInside(await readPopup(running, running.tab));
    expect(await popup.evaluate(() => inView.wrongInView())).toEqual([]);
    expect(await popup.$$eval('.link-title', (titles) => titles.length)).toBeGreaterThan(5);
    const draft = await lookInside(await openedDraft(running, () => popup.click(DRAFT)));
    expect(await draft.evaluate(() => inView.wrongInView())).toEqual([]);
    await draft.close();
  },
  LONG,
);

test('a page whose forms and frames are called like parts of the document is read all the same', async () => {
  const url = 'https://news.example/2021/named';
  const names = [
    'title',
    'links',
    'querySelector',
    'querySelectorAll',
    'baseURI',
    'documentElement',
    'head',
    'body',
    'location',
    'forms',
  ];
  const named = names.map((name) => `<form name="${name}"><input name="${name}"></form><img name="${name}">`).join('');
  running.web.answer(url, {
    body: `<!doctype html><title>A named page</title><svg><title>A drawing</title><a href="https://doi.org/10.5555/2"></a></svg>
<link rel="canonical" href="named"><h1>Names</h1><a href="https://doi.org/10.5555/1">A paper about names</a>${named}`,
  });
  await running.tab.goto(url);
  const popup = await readPopup(running, running.tab);
  expect(await popup.$$eval('.link-title', (titles) => titles.map((one) => one.textContent))).toEqual([
    'A paper about names',
  ]);
  const draft = await openedDraft(running, () => popup.click(DRAFT));
  expect(await draft.$$eval('form input', ([title, address]) => [title?.value, address?.value])).toEqual([
    'A named page',
    url,
  ]);
  await draft.close();
});

test(
  'every text in the fields of a draft and in citations is text, and what is saved or copied is clean',
  async () => {
    const page = await running.browser.newPage();
    await page.setViewport({ width: 380, height: 600 });
    await page.goto(
      `chrome-extension://${running.extension.id}/draft.html#${encodeURIComponent('<img src=x onerror=sang=1>')}`,
    );
    await page.waitForSelector('body[data-ready="gone"]');
    await lookInside(page);
    for (let at = 0; at < TEXTS.length; at += 100) {
      const some = TEXTS.slice(at, at + 100);
      const seen = [
        await page.evaluate((texts) => inView.seeDrafts(texts), some),
        await page.evaluate((texts) => inView.seeCitations(texts), some),
      ];
      expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
      expect(seen.map(({ titles }) => titles.length)).toEqual([100, 100]);
    }
    await page.close();
  },
  LONG,
);

test('afterwards the popup still reads a page', async () => {
  running.web.answer('https://news.example/plain', {
    body: '<!doctype html><title>Plain</title><a href="https://doi.org/10.5555/9">A paper</a>',
  });
  await running.tab.goto('https://news.example/plain');
  const popup = await readPopup(running, running.tab);
  expect(await popup.$$eval('.link-title', (titles) => titles.map((one) => one.textContent))).toEqual(['A paper']);
  await closePopup(popup);
});
