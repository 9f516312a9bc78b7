import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ATTACKS, KINDS, TEXTS } from '../../attack/corpus/attacks.ts';
import { inViewScript } from '../attack/look-inside.ts';
import { endUnharmed } from './end-unharmed.ts';
import { openReadPopup, type Reader, type ReaderPage, type ReaderView } from './reader.ts';
import { READERS } from './readers.ts';

// A limit for what hangs: a busy machine takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

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

const titles = (view: ReaderView) =>
  view.run(async () => [...document.querySelectorAll('.link-title')].map((one) => one.textContent));

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => endUnharmed(reader));

  /** What is wrong with what a view shows. */
  async function wrongIn(view: ReaderView): Promise<string[]> {
    await view.give(await inViewScript());
    return view.run(async () => inView.wrongInView());
  }

  const draftFrom = (popup: ReaderView): Promise<ReaderPage> =>
    reader.opened(() => popup.click('main', 'Draft a record from this page'), 'body[data-ready="draft"]');

  /** Pages with three kinds each, so that all of what one says is read. */
  test.each([0, 3, 6, 9])(
    'a page that says nothing but attacks is read as text, and drafted as text (%i)',
    async (first) => {
      const url = `https://news.example/2021/says-${first}`;
      const texts = ATTACKS.filter(({ kind }) => KINDS.slice(first, first + 3).includes(kind)).map(({ text }) => text);
      reader.web.answer(url, { body: pageOf(texts) });
      await reader.goto(url);
      const popup = await openReadPopup(reader);
      expect(await wrongIn(popup)).toEqual([]);
      expect((await titles(popup)).length).toBeGreaterThan(5);
      const draft = await draftFrom(popup);
      expect(await wrongIn(draft)).toEqual([]);
      await draft.close();
    },
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
    const named = names
      .map((name) => `<form name="${name}"><input name="${name}"></form><img name="${name}">`)
      .join('');
    reader.web.answer(url, {
      body: `<!doctype html><title>A named page</title><svg><title>A drawing</title><a href="https://doi.org/10.5555/2"></a></svg>
<link rel="canonical" href="named"><h1>Names</h1><a href="https://doi.org/10.5555/1">A paper about names</a>${named}`,
    });
    await reader.goto(url);
    const popup = await openReadPopup(reader);
    expect(await titles(popup)).toEqual(['A paper about names']);
    const draft = await draftFrom(popup);
    const fields = await draft.run(async () =>
      [...document.querySelectorAll<HTMLInputElement>('form input')].map(({ value }) => value),
    );
    expect(fields.slice(0, 2)).toEqual(['A named page', url]);
    await draft.close();
  });

  test('every text in the fields of a draft and in citations is text, and what is saved or copied is clean', async () => {
    const page = await reader.openPage(`draft.html#${encodeURIComponent('<img src=x onerror=sang=1>')}`);
    await page.resize(380, 600);
    await page.waitFor('body[data-ready="gone"]');
    await page.give(await inViewScript());
    for (let at = 0; at < TEXTS.length; at += 100) {
      const some = TEXTS.slice(at, at + 100);
      const seen = [
        await page.run((texts) => inView.seeDrafts(texts), some),
        await page.run((texts) => inView.seeCitations(texts), some),
      ];
      expect(seen.flatMap(({ faults }) => faults)).toEqual([]);
      expect(seen.map((one) => one.titles.length)).toEqual([100, 100]);
    }
    await page.close();
  });

  test('afterwards the popup still reads a page', async () => {
    reader.web.answer('https://news.example/plain', {
      body: '<!doctype html><title>Plain</title><a href="https://doi.org/10.5555/9">A paper</a>',
    });
    await reader.goto('https://news.example/plain');
    const popup = await openReadPopup(reader);
    expect(await titles(popup)).toEqual(['A paper']);
    await popup.close();
  });
});
