import { expect, test } from 'vitest';
import { bestOf, suggestionsOf } from '../../src/background/suggestions.ts';
import type { Listing } from '../../src/collection/entry.ts';
import { hostileText } from '../views/hostile-text.ts';

const URL = 'https://example.org/a';
const found = (...listings: Partial<Listing>[]) => ({
  rows: listings.map((one, index) => ({
    listing: { id: `${index}`, title: 'A', webUrl: URL, ...one },
    collections: ['Made'],
  })),
  total: listings.length,
  failures: [],
  collections: 1,
  records: 9,
  searched: 9,
});

test.each([
  ['a title and a provider', { provider: { name: 'B' } }, 'A <dim>· B</dim>', 'A · B'],
  ['a title alone', {}, 'A', 'A'],
  ['signs of markup', { title: '<a href="x">&\'' }, '&lt;a href=&quot;x&quot;&gt;&amp;&apos;', '<a href="x">&\''],
  ['references, decoded once', { title: '&amp;lt;b&gt;' }, '&amp;lt;b&gt;', '&lt;b>'],
  ['controls and lone surrogates', { title: 'a\u0000b\uD800\uFFFEc' }, 'a b\ufffdc', 'a b\ufffd\ufffec'],
  ['what is no character', { title: 'a\ufdd0b\u{10ffff}c' }, 'abc', 'a\ufdd0b\u{10ffff}c'],
  ['a provider of nothing', { provider: { name: '\u200b ' } }, 'A', 'A'],
])('describes %s', (_, fields, xml, plain) => {
  expect(suggestionsOf(found(fields), 'xml')).toEqual([{ content: URL, description: xml }]);
  expect(suggestionsOf(found(fields), 'plain')).toEqual([{ content: URL, description: plain }]);
});

test('cuts what is long, and no character in half', () => {
  const [suggestion] = suggestionsOf(
    found({ title: `${'a'.repeat(149)}😀`, provider: { name: 'b'.repeat(99) } }),
    'plain',
  );
  expect(suggestion?.description).toBe(`${'a'.repeat(149)} · ${'b'.repeat(50)}`);
});

test.each([undefined, 'javascript:alert(1)', 'data:text/html,x', '/a', 'https://a b.org/'])(
  'leaves out what leads nowhere: %s',
  (webUrl) => {
    const { webUrl: _, ...listing } = { id: 'a', title: 'A', webUrl };
    const answer = found({ webUrl: 'https://example.org/b' });
    const rows = [
      { listing: webUrl === undefined ? listing : { ...listing, webUrl }, collections: [] },
      ...answer.rows,
    ];
    expect(bestOf({ ...answer, rows }, 'plain')?.content).toBe('https://example.org/b');
    expect(suggestionsOf({ ...answer, rows }, 'plain').length).toBe(1);
  },
);

test('suggests an address once', () => {
  expect(suggestionsOf(found({}, { title: 'B' }), 'plain').map(({ description }) => description)).toEqual(['A']);
});

test('makes no XML of a hostile text but its own', () => {
  const text = suggestionsOf(found({ title: hostileText(10_000), provider: { name: hostileText(900) } }), 'xml')[0];
  expect(text?.description.replace(/<\/?dim>/g, '')).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)|\p{Cc}|\p{Cs}/u);
});

test('has no best where nothing was found', () => {
  expect(bestOf(found(), 'xml')).toBeUndefined();
});
