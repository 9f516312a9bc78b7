import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { recordMarkdown } from '../../../src/record/write/record-markdown.ts';
import { checkDraft } from '../../../src/views/draft/check-draft.ts';
import type { DraftFields } from '../../../src/views/draft/draft-fields.ts';
import { fieldsOf } from '../../../src/views/draft/fields-of.ts';
import { setWords } from '../../../src/views/text/words.ts';
import { bytes } from '../../record/made-record.ts';
import { englishLookup } from '../english.ts';

beforeEach(() => setWords(englishLookup));

const empty: DraftFields = {
  ...{ title: '', excerpt: '', publishedDateTime: '', webUrl: '', originalUrl: '', ampWebUrl: '', providerName: '' },
  ...{ providerDomain: '', type: 'article', topics: '', quality: '', image: '', related: [] },
};
const good: DraftFields = { ...empty, title: 'How to water', webUrl: 'https://example.org/water' };
const numbered = (count: number) => Array.from({ length: count }, (_, number) => `T${number}`).join(', ');
const link = (title: string, webUrl: string) => ({ title, webUrl });

test('a filled-in draft is the record that the parser reads of its file', () => {
  const { record, problems } = checkDraft({
    ...good,
    ...{ title: '  How to water ', excerpt: 'Slowly.', publishedDateTime: '2021-02-05', providerName: 'Balcony' },
    ...{ topics: 'Gardens, Roofs،Heat,,', quality: '48', image: 'https://example.org/a.jpg' },
    related: [link('', ' '), link('The paper', 'https://example.org/paper')],
  });
  expect([...problems]).toEqual([]);
  expect(record).toEqual({
    title: 'How to water',
    excerpt: 'Slowly.',
    publishedDateTime: '2021-02-05T00:00:00Z',
    webUrl: 'https://example.org/water',
    type: 'article',
    provider: { name: 'Balcony' },
    topics: ['Gardens', 'Roofs', 'Heat'],
    quality: 48,
    images: [{ url: 'https://example.org/a.jpg' }],
    related: [{ title: 'The paper', webUrl: 'https://example.org/paper' }],
  });
  expect(record && parseRecord(bytes(recordMarkdown(record)), 'a.md')).toEqual({
    kind: 'record',
    record,
    problems: [],
  });
});

test('as many topics as a record has are no fault, and gaps between them count for nothing', () => {
  const { record, problems } = checkDraft({ ...good, topics: numbered(30).replaceAll(',', ',,,') });
  expect([...problems]).toEqual([]);
  expect(record?.topics?.join(', ')).toBe(numbered(30));
});

describe('a record that is changed', () => {
  const rich: ArticleRecord = {
    ...{ title: 'How to water', webUrl: 'https://example.org/water', publishedDateTime: '2021-02-05T05:04:00Z' },
    ...{ type: 'game', category: 'news', quality: 48, heat: 7, length: 'PT5M', published: true },
    cdnAmpWebUrl: 'https://cdn.example.org/water',
    provider: { name: 'Balcony', domain: 'example.org' },
    topics: ['Gardens', 'Roofs, flat ones'],
    images: [{ url: 'https://example.org/a.jpg', width: 600, title: 'A' }, { url: 'https://example.org/b.jpg' }],
    related: [
      { title: 'The paper', webUrl: 'https://example.org/paper', quality: 3, excerpt: 'Slowly.' },
      { title: 'A video without an address' },
    ],
  };
  const first = fieldsOf(rich);

  test('is the same where nothing was typed', () => {
    expect(checkDraft(first).record).toEqual(rich);
  });

  test('may have as many topics as a record can, with commas in them', () => {
    const topics = Array.from({ length: 30 }, (_, number) => `T${number}, again`);
    const { record, problems } = checkDraft(fieldsOf({ ...rich, topics }));
    expect([[...problems], record?.topics]).toEqual([[], topics]);
  });

  test.each<[string, Partial<DraftFields>, Partial<ArticleRecord>]>([
    ['a title', { title: 'Water' }, { title: 'Water' }],
    ['topics', { topics: 'Gardens, Roofs' }, { topics: ['Gardens', 'Roofs'] }],
    ['a picture', { image: 'https://example.org/c.jpg' }, { images: [{ url: 'https://example.org/c.jpg' }] }],
    [
      'a link’s title',
      { related: first.related.map((link) => ({ ...link, title: 'Its title' })).slice(0, 1) },
      { related: [{ title: 'Its title', webUrl: 'https://example.org/paper', quality: 3, excerpt: 'Slowly.' }] },
    ],
  ])('differs only in what was typed: %s', (_, typed, changed) => {
    expect(checkDraft({ ...first, ...typed }).record).toEqual({ ...rich, ...changed });
  });

  test('is without what was emptied', () => {
    const { record } = checkDraft({ ...first, quality: '', topics: '', image: '', excerpt: '', related: [] });
    const { quality, topics, images, related, ...left } = rich;
    expect(record).toEqual(left);
  });
});

describe('problems stand at their fields', () => {
  const TOPICS = 'At most 30 topics are kept, each of at most 200 characters.';
  const DOMAIN = 'This is no domain. Write it like example.org.';
  const ADDRESS = 'This is no web address. It begins with https:// and has no spaces.';
  test.each<[Partial<DraftFields>, field: string, words: string, isRecord: boolean]>([
    [{ title: ' ' }, 'title', 'A title is needed.', false],
    [
      { publishedDateTime: '5 Feb 2021' },
      'publishedDateTime',
      'This is no date. Write it like 2021-02-05 or 2021-02-05T05:04:00Z.',
      false,
    ],
    [
      { publishedDateTime: '2021-02-31' },
      'publishedDateTime',
      'This is no date. Write it like 2021-02-05 or 2021-02-05T05:04:00Z.',
      false,
    ],
    [{ quality: '4.5' }, 'quality', 'A whole number is needed, without signs.', false],
    [{ quality: 'good' }, 'quality', 'A whole number is needed, without signs.', false],
    [{ originalUrl: 'example.org' }, 'originalUrl', ADDRESS, true],
    [{ ampWebUrl: 'https://a b.org' }, 'ampWebUrl', ADDRESS, true],
    [{ image: '/a.jpg' }, 'image', ADDRESS, true],
    [{ topics: numbered(31) }, 'topics', TOPICS, true],
    [{ topics: `Gardens, ${'w'.repeat(201)}` }, 'topics', TOPICS, true],
    [{ providerDomain: 'not a domain!' }, 'provider.domain', DOMAIN, true],
    [{ providerDomain: 'https://example.org/' }, 'provider.domain', DOMAIN, true],
    [{ webUrl: '' }, 'webUrl', 'Without an address no page leads to this record.', true],
    [{ related: [link('', ''), link('A', 'nowhere')] }, 'related[0].webUrl', ADDRESS, true],
    [
      { related: [link('A', 'https://a.org'), link('', 'https://b.org')] },
      'related[1].title',
      'A title is needed.',
      false,
    ],
  ])('%j', (changed, field, words, isRecord) => {
    const { record, problems } = checkDraft({ ...good, ...changed });
    expect([...problems]).toEqual([[field, words]]);
    expect(record !== null).toBe(isRecord);
  });
});
