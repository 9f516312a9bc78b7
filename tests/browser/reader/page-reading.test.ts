import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARTICLE, PAPER } from '../harness/article.ts';
import { endReader, openReadPopup, type Reader } from './reader.ts';
import { READERS } from './readers.ts';

const TITLE = /^Better design of deep learning/;
const PAPER_TITLE = /^Topological representations/;

const canonical = (url: string) => `<link rel="canonical" href="${url}">`;
const doi = (text: string) => `<meta name="citation_doi" content="${text}">`;
const article = (url: string) => ({ '@type': 'NewsArticle', url });
const json = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe.each(READERS)('in %s', (_, start) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await start();
  });
  afterAll(() => endReader(reader));

  /** What the popup says once the page in the reader's tab was read. */
  async function said(): Promise<string[]> {
    const popup = await openReadPopup(reader);
    const lines = await popup.lines();
    await popup.close();
    return lines;
  }

  /** Serves a page with that head and body, and returns what the popup says of it. */
  async function saidOf(url: string, head: string, body = ''): Promise<string[]> {
    reader.web.answer(url, { body: `<!doctype html><title>A page</title>${head}<body>${body}` });
    await reader.goto(url);
    return said();
  }

  describe('a page that no collection knows by its address', () => {
    test.each([
      ['canonical', canonical(ARTICLE.web)],
      [
        'canonical, relative to a base',
        `<base href="${new URL('/', ARTICLE.web)}">${canonical(new URL(ARTICLE.web).pathname)}`,
      ],
      ['og:url', `<meta property="og:url" content="${ARTICLE.web}?utm_source=facebook">`],
      ['amphtml', `<link rel="amphtml" href="${ARTICLE.amp}">`],
      ['JSON-LD’s mainEntityOfPage', json({ '@type': 'NewsArticle', mainEntityOfPage: { '@id': ARTICLE.web } })],
      [
        'a list of JSON-LD in which it is the page’s canonical',
        canonical(ARTICLE.web) + json([article('https://reader.example/1'), article(ARTICLE.web)]),
      ],
      [
        'a canonical beside a DOI that ends in half a character',
        `${canonical(ARTICLE.web)}${doi(`10.5555/${'a'.repeat(291)}😀`)}`,
      ],
      [
        'JSON-LD’s url, in a graph',
        json({
          '@graph': [
            { '@type': 'Organization', url: 'https://x.example' },
            { '@type': ['NewsArticle'], url: ARTICLE.web },
          ],
        }),
      ],
      [
        'the second claim',
        `${canonical('https://reader.example/other')}<meta property="og:url" content="${ARTICLE.web}">`,
      ],
    ])('is found by the address it names: %s', async (_, head) => {
      const lines = await saidOf('https://reader.example/view/1', head);
      expect(lines.slice(0, 2)).toEqual([
        'Example · matched by the address the page names',
        expect.stringMatching(TITLE),
      ]);
    });

    test.each(['citation_doi', 'DC.Identifier', 'prism.doi'])('is found by its DOI: %s', async (name) => {
      const lines = await saidOf(
        'https://repository.example/paper',
        `<meta name="${name}" content="doi:10.1038/s41524-021-00493-w">`,
      );
      expect(lines.slice(0, 2)).toEqual(['Example · listed as related', expect.stringMatching(PAPER_TITLE)]);
      expect(lines).toContain('Listed as related by 1');
    });

    test.each([
      ['a front page', canonical('https://www.news-medical.net/')],
      ['no address', canonical('javascript:alert(1)')],
      ['a company’s own address', json({ '@type': 'Organization', url: ARTICLE.web })],
      ['JSON that is none', '<script type="application/ld+json">{"@type":</script>'],
      ['a null where the graph should be', json(null)],
      [
        'more claims than are looked at',
        `${json(
          Array.from({ length: 12 }, (_, n) => ({
            '@type': 'Article',
            mainEntityOfPage: 'https://reader.example/view/2',
            url: `https://reader.example/${n}`,
          })),
        )}<link rel="amphtml" href="${ARTICLE.amp}">`,
      ],
      ['one of two canonicals that differ', canonical('https://reader.example/other') + canonical(ARTICLE.web)],
      ['one of two DOIs that differ', `${doi('10.5555/1')}${doi('10.1038/s41524-021-00493-w')}`],
      ['one of the articles of a list', json([article('https://reader.example/1'), article(ARTICLE.web)])],
      [
        'an article that stands beside its own',
        canonical('https://reader.example/view/2') +
          json({ '@graph': [article('https://reader.example/view/2'), { '@type': 'VideoObject', url: ARTICLE.web }] }),
      ],
      [
        'an article that it tells of and does not name as its own',
        canonical('https://reader.example/view/2') + json(article(ARTICLE.web)),
      ],
    ])('is not found by %s', async (_, head) => {
      expect(await saidOf('https://reader.example/view/2', head)).toContain('No record for this page');
    });
  });

  test('a canonical in the text is not the page’s own where its head names one', async () => {
    const url = 'https://reader.example/view/3';
    expect(await saidOf(url, canonical(url), `<p>${canonical(ARTICLE.web)}`)).toContain('No record for this page');
  });

  test('a claim never stands over the page’s own address', async () => {
    const lines = await saidOf(ARTICLE.web, canonical(PAPER));
    expect(lines.slice(0, 2)).toEqual(['Example · matched by address', expect.stringMatching(TITLE)]);
  });

  test('a front page is not the article that it names', async () => {
    expect(await saidOf('https://reader.example/', canonical(ARTICLE.web))).toContain('No record for this page');
  });

  test('what a document claims is not said of the page that a script put in its place', async () => {
    reader.web.answer('https://app.example/first', {
      body: `<!doctype html><title>A</title>${canonical(ARTICLE.web)}<p>`,
    });
    await reader.goto('https://app.example/first');
    await reader.inPage(() => history.pushState(null, '', '/second'));
    expect(await said()).toContain('No record for this page');
  });

  describe('the papers that a page links to', () => {
    const body = `
    <p><a href="https://doi.org/10.1038/s41568-020-00327-9">Deep learning in <b>cancer
      pathology</b></a> <a href="https://doi.org/10.1038/s41568-020-00327-9">[1]</a></p>
    <a href="/about">About us</a> <a href="https://www.nature.com/articles/s41524-021-00493-w.pdf"></a>
    <a href="mailto:a@b.example">Mail</a> <svg><a href="https://doi.org/10.5555/in-a-drawing"><text>x</text></a></svg>`;

    test('are listed last on a page without a record', async () => {
      const lines = await saidOf('https://health.example/news/a-study', '', body);
      expect(lines.slice(lines.indexOf('Papers this page links to 2'))).toEqual([
        'Papers this page links to 2',
        'Deep learning in cancer pathology',
        'Paper doi.org',
        '10.1038/s41568-020-00327-9',
        '10.1038/s41524-021-00493-w',
        'Paper nature.com',
      ]);
      expect(lines).toContain('No record for this page');
    });

    test('are listed where the page gives its pictures the names of the reader’s tools', async () => {
      const lines = await saidOf(
        'https://hostile.example/a',
        '',
        `<img name="querySelectorAll"><img name="links">${body}`,
      );
      expect(lines).toContain('Papers this page links to 2');
    });

    test('are found behind thousands of other links', async () => {
      const others = Array.from({ length: 3000 }, (_, index) => `<a href="/${index}">${index}</a> `).join('');
      expect(await saidOf('https://hostile.example/b', '', others + body)).toContain('Papers this page links to 2');
    });
  });

  test('a page that loads for ever is matched and read all the same', async () => {
    const url = `${new URL(ARTICLE.web).origin}/endless`;
    const body = `<!doctype html><title>Endless</title>${canonical(ARTICLE.web)}<p>`;
    reader.web.answer(url, { body, isEndless: true });
    await reader.goto(url, true);
    expect((await said())[0]).toBe('Example · matched by the address the page names');
  });
});
