import { beforeEach, describe, expect, test } from 'vitest';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { recordMarkdown } from '../../../src/record/write/record-markdown.ts';
import { checkDraft } from '../../../src/views/draft/check-draft.ts';
import type { DraftFields } from '../../../src/views/draft/draft-fields.ts';
import { setWords } from '../../../src/views/text/words.ts';
import { bytes } from '../../record/made-record.ts';
import { englishLookup } from '../english.ts';

beforeEach(() => setWords(englishLookup));

const empty: DraftFields = {
  ...{ title: '', excerpt: '', publishedDateTime: '', webUrl: '', originalUrl: '', ampWebUrl: '', providerName: '' },
  ...{ providerDomain: '', type: 'article', topics: '', quality: '', image: '', related: [] },
};
const good: DraftFields = { ...empty, title: 'How to water', webUrl: 'https://example.org/water' };
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

describe('problems stand at their fields', () => {
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
