import { beforeEach, describe, expect, test } from 'vitest';
import { originPattern } from '../../src/sources/origin-pattern.ts';
import { collectionFacts, metaWords } from '../../src/views/options/collection-words.ts';
import { faultWords, hostsToAllow } from '../../src/views/options/fault-words.ts';
import { fileName } from '../../src/views/options/file-name.ts';
import { bytesText, clockText, spanText } from '../../src/views/options/measures.ts';
import { setWords } from '../../src/views/text/words.ts';
import { englishLookup } from './english.ts';
import { madeCollection } from './options-fixtures.ts';

beforeEach(() => setWords(englishLookup));

/** Without the marks that keep directions apart. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '');

describe('sizes', () => {
  test.each([
    [0, '0 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [1_940_000, '1.9 MB'],
    [12_300_000, '12 MB'],
    [3_000_000_000_000, '3,000 GB'],
  ])('%i', (bytes, text) => expect(bytesText(bytes)).toBe(text));
});

test.each([
  [4, '1 minute'],
  [150, '3 minutes'],
  [89 * 60, '89 minutes'],
  [3 * 3600, '3 hours'],
])('a span of %i s', (seconds, text) => expect(spanText(seconds)).toBe(text));

test('numbers in a fault are written as the language does', () => {
  expect(faultWords({ name: 'faultTooLarge', values: ['4096', '2000000'] })).toBe(
    'This is too much: at most 4,096 MB, unpacked, and 2,000,000 files. Choose a part of it.',
  );
  expect(plain(faultWords({ name: 'faultDamaged', values: ['2000000'] }))).toContain('“2000000”');
});

test('a time that is none is not shown', () => {
  expect(clockText('never')).toBeNull();
  expect(clockText(undefined)).toBeNull();
  expect(clockText('2026-11-22T12:00:00Z')).toMatch(/^2[123] Nov 2026, \d\d:00$/);
});

describe('a collection in words', () => {
  const subscription = {
    address: 'https://news.example/c/collection.json',
    kind: 'compiled',
    isByBucket: false,
    checked: '2026-11-22T06:40:00Z',
    next: '2026-11-23T06:40:00Z',
  } as const;
  const facts = (changed: Parameters<typeof madeCollection>[1]) => {
    const item = madeCollection('a', changed);
    return collectionFacts(item, item.header);
  };
  const labels = (changed: Parameters<typeof madeCollection>[1]) => facts(changed).map(({ label }) => label);

  test('one of files has no next update, a subscription has', () => {
    expect(labels({})).toEqual(['Kind', 'Size on disk', 'Version', 'Last update', 'Home page', 'Licence', 'Quality']);
    expect(labels({ subscription })).toEqual(expect.arrayContaining(['From', 'Last check', 'Next update']));
  });

  test('one fetched by bucket says what is asked', () => {
    expect(facts({ subscription: { ...subscription, isByBucket: true } })[0]?.text).toMatch(
      /a hundred articles or more/,
    );
    expect(facts({ subscription })[0]?.text).toBe('subscribed, kept whole on this computer');
  });

  test('its line tells records, origin and day', () => {
    const item = madeCollection('a', { subscription });
    expect(plain(metaWords(item, item.header))).toBe('1,012 records · from news.example · updated 20 Nov 2026');
    const own = madeCollection('a', { stored: 'never' });
    expect(metaWords(own, own.header)).toBe('1,012 records · files of yours');
    const written = madeCollection('own', { stored: 'never' });
    expect(metaWords(written, own.header)).toBe('1,012 records · written by you');
    expect(metaWords({ id: 'example', isOn: true }, { ...own.header, records: 1 })).toBe(
      '1 record · comes with the extension',
    );
  });
});

describe('faults', () => {
  test('have their words, with values that keep their direction', () => {
    const text = faultWords({ name: 'faultHostRefuses', values: ['news.example'] });
    expect(text).toContain('\u2068news.example\u2069');
  });

  test.each(['faultFromTheFuture', 'constructor', 'locale', 'offerText', '', 'faultless'])(
    'a name that is no fault has words all the same: %s',
    (name) => expect(faultWords({ name, values: [] })).toMatch(/^It failed/),
  );

  test('only plain hosts of a refusal may be allowed', () => {
    const values = ['news.example', '*', '*.example', 'a/b', 'news.example:8443', 'localhost', '', 'x'.repeat(300)];
    expect(hostsToAllow({ name: 'faultHostRefuses', values })).toEqual([
      'news.example',
      'news.example:8443',
      'localhost',
    ]);
    expect(hostsToAllow({ name: 'faultNoRecords', values })).toEqual([]);
  });

  test.each([
    ['news.example', 'https://news.example/*'],
    ['news.example:8443', 'https://news.example/*'],
    ['localhost:8080', 'http://localhost/*'],
    ['127.0.0.1', 'http://127.0.0.1/*'],
  ])('%s is asked for as a pattern', (host, pattern) => expect(originPattern(host)).toBe(pattern));
});

describe('the name of a saved file', () => {
  test.each([
    ['City gardens', 'City gardens.zip'],
    ['../../etc/passwd', 'etc-passwd.zip'],
    ['a<b>:"c|?*', 'a-b-c.zip'],
    ['', 'collection.zip'],
    ['\u202E...', 'collection.zip'],
    ['حدائق المدينة', 'حدائق المدينة.zip'],
  ])('%s', (name, file) => expect(fileName(name, 'zip')).toBe(file));

  test('is short', () => expect(fileName('w'.repeat(500), 'zip')).toHaveLength(84));
});
