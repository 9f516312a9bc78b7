import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ArticleRecord } from '../../../src/record/article-record.ts';
import { parseRecord } from '../../../src/record/parse-record.ts';
import { validateRecord } from '../../../src/record/validate-record.ts';
import { recordFileName } from '../../../src/record/write/record-file-name.ts';
import { recordMarkdown } from '../../../src/record/write/record-markdown.ts';
import { hostileText } from '../../views/hostile-text.ts';
import { bytes } from '../made-record.ts';

test('writes a record as a keeper would', () => {
  const record: ArticleRecord = {
    topics: ['Gardens', 'Do it: yourself'],
    quality: 48,
    provider: { name: 'Balcony', domain: 'example.org' },
    title: 'How to "water" \\ a roof',
    publishedDateTime: '2021-02-05T05:04:00Z',
    webUrl: 'https://example.org/water',
    related: [{ title: 'The paper', webUrl: 'https://example.org/paper', quality: 3 }, { title: 'Another' }],
  };
  expect(recordMarkdown(record)).toBe(`---
title: "How to \\"water\\" \\\\ a roof"
publishedDateTime: 2021-02-05T05:04:00Z
webUrl: "https://example.org/water"
topics:
  - "Gardens"
  - "Do it: yourself"
quality: 48
provider:
  name: "Balcony"
  domain: "example.org"
related:
  - title: "The paper"
    webUrl: "https://example.org/paper"
    quality: 3
  - title: "Another"
---
`);
});

/** What YAML, gray-matter or the parser take for something else. */
const SIGNS = [
  ...[
    '---',
    '\n---\n',
    '\r\n',
    '---js',
    ': ',
    ' #',
    '# ',
    '- ',
    '"',
    "'",
    '\\',
    '|',
    '>',
    '&a',
    '*a',
    '!!js/function',
    '%',
    '@',
    '`',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    ',',
    '? ',
    'null',
    '~',
    'true',
    'no',
    '1e3',
    '0x1f',
    '2021-02-05',
    '<<: ',
    '__proto__',
    '\t',
    '\u0000',
    '\u0007',
  ],
  ...[
    '\u007f',
    '\u0085',
    '\u009f',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\ufeff',
    '\ufffe',
    '\uffff',
    '\ud800',
    '\udc00',
    '🌱',
    'é',
    '漢',
  ],
  ...[' '.repeat(1200), '\n'.repeat(1100), '\u3000'.repeat(1001), hostileText(2500)],
];
const text = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...SIGNS), fc.string({ maxLength: 5 })), { maxLength: 12 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 100 }),
);
const address = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  text.map((end) => `https://a.org/${end}`),
);
const score = fc.integer({ min: -1, max: 999_999_999 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const time = fc.constantFrom('2021-02-05', '2021-02-05T05:04Z', '2021-02-05 05:04:00+01:00');
const shared = {
  title: text,
  excerpt: maybe(text),
  publishedDateTime: maybe(time),
  webUrl: maybe(address),
  ampWebUrl: maybe(address),
  type: maybe(text),
  quality: maybe(score),
  provider: maybe(fc.record({ name: text, domain: maybe(text) })),
  images: maybe(fc.array(fc.record({ url: address, width: maybe(fc.nat()), title: maybe(text) }), { maxLength: 3 })),
};
const data = fc.record({
  ...shared,
  originalUrl: maybe(address),
  cdnAmpWebUrl: maybe(address),
  category: maybe(text),
  heat: maybe(score),
  published: maybe(fc.boolean()),
  length: maybe(text),
  topics: maybe(fc.array(text, { maxLength: 40 })),
  related: maybe(fc.array(fc.record(shared), { maxLength: 4 })),
});

test('writes what would end a line, or is no character, by its number', () => {
  expect(recordMarkdown({ title: 'a\u0085b\u2028c\u007fd' })).toBe('---\ntitle: "a\\u0085b\\u2028c\\u007fd"\n---\n');
});

test('the parser reads of it the same record, whatever it says', () => {
  let read = 0;
  fc.assert(
    fc.property(data, (given) => {
      const { record } = validateRecord(given);
      if (record === null) return;
      const markdown = recordMarkdown(record);
      expect(parseRecord(bytes(markdown), 'a.md')).toEqual({ kind: 'record', record, problems: [] });
      read++;
    }),
    { numRuns: 1500 },
  );
  // Where a title is empty there is no record.
  expect(read).toBeGreaterThan(500);
});

describe('its file', () => {
  test.each<[name: string, title: string, time?: string]>([
    [
      '2021-02-05-better-design-of-deep-learning-studies.md',
      'Better design of deep learning studies',
      '2021-02-05T05:04:00Z',
    ],
    ['how-its-done.md', 'How it’s done'],
    ['journal-fur-garten-50.md', 'Journal für Gärten: 50%'],
    ['حديقة-على-السطح.md', 'حديقة على السطح'],
    ['漢字.md', '漢字'],
    ['정원.md', '정원'],
    ['2021-02-05.md', '…', '2021-02-05T05:04:00Z'],
    ['record.md', '../..'],
    ['etc-passwd.md', '../../etc/passwd'],
    ['record-con.md', 'CON'],
    [`${'word-'.repeat(15)}word.md`, 'word '.repeat(100)],
    [`${'word-'.repeat(14)}a-new-word.md`, `${'word '.repeat(14)}a new word`],
    [`${'w'.repeat(80)}.md`, 'w'.repeat(500)],
  ])('is called %s', (name, title, publishedDateTime) =>
    expect(recordFileName({ title, ...(publishedDateTime && { publishedDateTime }) })).toBe(name),
  );

  test('has a name that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(text, (title) => {
        const name = recordFileName({ title });
        expect(name).toMatch(/^[^\s\p{C}<>:"/\\|?*.-][^\s\p{C}<>:"/\\|?*.]*\.md$/u);
        expect(bytes(name).length).toBeLessThanOrEqual(255);
      }),
    );
  });
});
