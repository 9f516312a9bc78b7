import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PageMetadata } from '../../../src/messages/draft.ts';
import type { DraftFields } from '../../../src/views/draft/draft-fields.ts';
import { draftOf } from '../../../src/views/draft/draft-of.ts';
import { draftTime } from '../../../src/views/draft/draft-time.ts';

const URL = 'https://www.example.org/news/water?utm_source=x';
const NOTHING: PageMetadata = { address: URL, openedAt: URL, titles: [], metas: [], canonical: [], amp: [], json: [] };
const drafted = (said: Partial<PageMetadata>, url = URL) => draftOf({ url, metadata: { ...NOTHING, ...said } });
const metas = (...all: [string, string][]) => ({ metas: all });
const json = (...items: object[]) => ({ json: items.map((item) => JSON.stringify(item)) });
const ARTICLE = { '@type': 'NewsArticle', headline: 'From JSON-LD' };

describe('a draft', () => {
  test.each<[what: string, said: Partial<PageMetadata>, fields: Partial<DraftFields>]>([
    ['has the paper’s title before all others', metas(['og:title', 'B'], ['citation_title', 'A']), { title: 'A' }],
    [
      'has the title of sharing before that of JSON-LD',
      { ...metas(['og:title', 'A']), ...json(ARTICLE) },
      { title: 'A' },
    ],
    ['has the title of the tab where there is no other', { titles: ['', 'A heading'] }, { title: 'A heading' }],
    [
      'shows entities as what they are, without direction marks',
      metas(['og:title', 'Q&amp;A \u202e on\nwater']),
      { title: 'Q&A on water' },
    ],
    ['skips an empty title', metas(['og:title', ' '], ['dc.title', 'A']), { title: 'A' }],
    ['has the description', metas(['description', 'B'], ['og:description', 'A']), { excerpt: 'A' }],
    [
      'has the address that the page names',
      { canonical: ['https://example.org/news/water'] },
      { webUrl: 'https://example.org/news/water' },
    ],
    [
      'has its own address where the page names one of another site',
      { canonical: ['https://elsewhere.org/'] },
      { webUrl: URL },
    ],
    [
      'has its own address where the page names none that can be followed',
      { canonical: ['javascript:alert(1)'] },
      { webUrl: URL },
    ],
    ['has the AMP address', { amp: ['https://amp.example.org/water'] }, { ampWebUrl: 'https://amp.example.org/water' }],
    [
      'has a DOI as another address',
      metas(['citation_doi', 'doi:10.1038/S41586-020-1']),
      { originalUrl: 'https://doi.org/10.1038/s41586-020-1' },
    ],
    ['has no DOI of a number that is none', metas(['dc.identifier', '12345']), { originalUrl: '' }],
    [
      'has the site’s name',
      metas(['og:site_name', 'Example News']),
      { providerName: 'Example News', providerDomain: 'example.org' },
    ],
    ['has the host for a name', {}, { providerName: 'example.org', providerDomain: 'example.org' }],
    ['has the journal of a paper', metas(['citation_journal_title', 'Nature']), { providerName: 'Nature' }],
    [
      'has a date',
      metas(['article:published_time', '2021-02-05T06:04:00+01:00']),
      { publishedDateTime: '2021-02-05T05:04:00Z' },
    ],
    ['has a paper’s day', metas(['citation_publication_date', '2021/2/5']), { publishedDateTime: '2021-02-05' }],
    [
      'has the day alone of a time without a zone',
      metas(['article:published_time', '2021-02-05 05:04:00']),
      { publishedDateTime: '2021-02-05' },
    ],
    [
      'skips what is no date',
      metas(['article:published_time', 'yesterday'], ['date', '2021-02-05']),
      { publishedDateTime: '2021-02-05' },
    ],
    [
      'has topics, each once',
      metas(['article:tag', 'Water'], ['keywords', 'water, Roofs; Heat']),
      { topics: 'Water, Roofs, Heat' },
    ],
    ['has the topics that Parse.ly is told', metas(['parsely-tags', 'Water,Roofs']), { topics: 'Water, Roofs' }],
    ['has the first eight topics', metas(['keywords', '1,2,3,4,5,6,7,8,9']), { topics: '1, 2, 3, 4, 5, 6, 7, 8' }],
    ['has a picture', metas(['og:image', 'https://example.org/a.jpg']), { image: 'https://example.org/a.jpg' }],
    ['has a picture of the page’s host', metas(['og:image', '/a.jpg']), { image: 'https://www.example.org/a.jpg' }],
    [
      'has a picture beside the page',
      metas(['og:image', 'img/a b.jpg']),
      { image: 'https://www.example.org/news/img/a%20b.jpg' },
    ],
    [
      'has a picture by the page’s protocol',
      metas(['og:image', '//cdn.example/a.jpg']),
      { image: 'https://cdn.example/a.jpg' },
    ],
    [
      'has the picture of JSON-LD from the page’s host on',
      json({ ...ARTICLE, image: { url: '/img.jpg' } }),
      { image: 'https://www.example.org/img.jpg' },
    ],
    ['has no picture without an address', metas(['og:image', ' '], ['twitter:image', 'data:,']), { image: '' }],
    [
      'has the address that the page names from its host on',
      metas(['og:url', '/news/water']),
      { webUrl: 'https://www.example.org/news/water' },
    ],
    [
      'has its own address where the page names one without its protocol',
      metas(['og:url', 'www.example.org/news/water']),
      { webUrl: URL },
    ],
    ['is a video where the page is', metas(['og:type', 'video.other']), { type: 'video' }],
    ['is an article else', metas(['og:type', 'website']), { type: 'article' }],
    [
      'has what JSON-LD says',
      json({
        ...ARTICLE,
        description: 'D',
        datePublished: '2021-02-05',
        image: [{ url: 'https://a.org/i' }],
        publisher: { name: 'P' },
        keywords: ['a', 'b'],
      }),
      {
        title: 'From JSON-LD',
        excerpt: 'D',
        publishedDateTime: '2021-02-05',
        image: 'https://a.org/i',
        providerName: 'P',
        topics: 'a, b',
      },
    ],
    [
      'has what a graph says',
      json({ '@graph': [{ '@type': 'Organization', name: 'O' }, ARTICLE] }),
      { title: 'From JSON-LD' },
    ],
    [
      'takes of several articles its own',
      json(
        { ...ARTICLE, url: 'https://example.org/other' },
        { ...ARTICLE, headline: 'Own', url: 'https://example.org/news/water' },
      ),
      { title: 'Own' },
    ],
    [
      'knows its own by an address from the page’s host on',
      json({ ...ARTICLE, url: '/other' }, { ...ARTICLE, headline: 'Own', url: '/news/water' }),
      { title: 'Own' },
    ],
    [
      'takes of several articles none where none is its own',
      json({ ...ARTICLE, url: 'https://example.org/1' }, { ...ARTICLE, url: 'https://example.org/2' }),
      { title: '' },
    ],
    [
      'is not disturbed by what is no JSON',
      { json: ['{', 'null', '[]', '1', '{"@type":{"toString":1,"valueOf":1}}', JSON.stringify(ARTICLE)] },
      { title: 'From JSON-LD' },
    ],
  ])('%s', (_, said, fields) => expect(drafted(said)).toMatchObject(fields));

  test('of a page that can’t be read has its address', () => {
    const { webUrl, title, providerName } = draftOf({ url: 'https://example.org/a.pdf', metadata: null });
    expect({ webUrl, title, providerName }).toEqual({
      webUrl: 'https://example.org/a.pdf',
      title: '',
      providerName: 'example.org',
    });
  });
});

test.each([
  ['2021-02-05', '2021-02-05'],
  ['2021/2/5', '2021-02-05'],
  ['2021-02-05T05:04:00.123Z', '2021-02-05T05:04:00Z'],
  ['2021-02-05 05:04Z', '2021-02-05T05:04:00Z'],
  ['2021-02-05 05:04', '2021-02-05'],
  ['2021-02-05 05:04:00', '2021-02-05'],
  ['2021-02-05T23:59:59.999', '2021-02-05'],
  ['2021-02-05T05:04:00+0130', '2021-02-05T03:34:00Z'],
  ['2021-02-05T05:04:00+01', '2021-02-05T04:04:00Z'],
  ['20210205', '2021-02-05'],
  ['Fri, 05 Feb 2021 05:04:00 GMT', '2021-02-05T05:04:00Z'],
  ['Fri, 5 Feb 2021 05:04 -0330', '2021-02-05T08:34:00Z'],
  ['5 Feb 2021', '2021-02-05'],
  ['5 February 2021', '2021-02-05'],
  ['Feb 5, 2021', '2021-02-05'],
  ['Friday, February 5, 2021', '2021-02-05'],
  ['Sept. 5, 2021, 05:04 UTC', '2021-09-05T05:04:00Z'],
  ['2020-02-29', '2020-02-29'],
  ['February 5, 2021 5:04 pm', '2021-02-05'],
  ['February 5, 2021 at 5:04 pm', '2021-02-05'],
  ['2021-02-05 5:04 pm', '2021-02-05'],
  ['Fri, 05 Feb 2021 05:04:00 LMT', '2021-02-05'],
  ['2021-02-05T25:00Z', '2021-02-05'],
  ['2021-02-05T05:04:00+99:00', '2021-02-05'],
])('the time %s is %s', (text, time) => expect(draftTime([text])).toBe(time));

test.each([
  ...['2021-13-05', '2021-02-30', '2021-02-29T10:00:00Z', '20210230', '2021205', 'Feb 30, 2021', '31 April 2021'],
  ...['05/02/2021', '5 Ma 2021', '5 Mars 2021', '5 Oktober 2021', '5 Feb 21', 'Feb 2021', '1612501440', 'yesterday'],
  ...['2021-02-30T10:00', '2021-02-30 5:04 pm', '2021-02-05T', '2021-02-055', '2021-02-05 and so on'],
])('%s is no time, and the next text is looked at', (text) =>
  expect([draftTime([text]), draftTime([text, '2021-03-01'])]).toEqual(['', '2021-03-01']),
);

test('no page makes it throw, and every field stays bounded', () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('x'.repeat(6000)), fc.webUrl());
  const names = fc.constantFrom(
    'og:title',
    'og:description',
    'keywords',
    'article:published_time',
    'og:image',
    'og:url',
    'citation_doi',
    'og:site_name',
  );
  const item = fc.record({
    '@type': fc.constantFrom('NewsArticle', ['Article', 'VideoObject'], 3),
    headline: fc.jsonValue(),
    image: fc.jsonValue(),
    publisher: fc.jsonValue(),
    keywords: fc.jsonValue(),
    url: fc.oneof(text, fc.jsonValue()),
  });
  const said = fc.record({
    titles: fc.array(text, { maxLength: 2 }),
    metas: fc.array(fc.tuple(names, text), { maxLength: 20 }),
    canonical: fc.array(text, { maxLength: 3 }),
    amp: fc.array(text, { maxLength: 3 }),
    json: fc.array(
      fc.oneof(
        text,
        item.map((one) => JSON.stringify(one)),
      ),
      { maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(said, text, (page, url) => {
      const { related, ...fields } = draftOf({ url, metadata: { ...NOTHING, ...page } });
      expect(related).toEqual([]);
      for (const value of Object.values(fields)) {
        expect(value.length).toBeLessThanOrEqual(5000);
        expect(value).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }
    }),
  );
});
