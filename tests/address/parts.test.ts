import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { campaignFamilies } from '../../src/address/campaign-family.ts';
import { compared } from '../../src/address/compared.ts';
import { withoutIndex } from '../../src/address/index-path.ts';
import type { KeyRule } from '../../src/address/key-rule.ts';
import { namesPattern } from '../../src/address/names-pattern.ts';
import type { Page } from '../../src/address/page.ts';
import { parseAddress } from '../../src/address/parse-address.ts';
import { plainPage } from '../../src/address/plain-page.ts';
import { plainEscapes, plainPath, trimmedEnd } from '../../src/address/plain-path.ts';
import { parameter } from '../../src/address/query-pieces.ts';
import { routeOf } from '../../src/address/route-fragment.ts';
import { withoutSession } from '../../src/address/session-path.ts';
import { siteOf } from '../../src/address/site.ts';
import { withoutTrackingTail } from '../../src/address/tracking-tail.ts';

/** What whole addresses show of these only by chance. */
test.each([
  ['/a-story&utm_source=rss&utm_medium=x&utm_term=y', '/a-story'],
  ['/a&b=c&utm_source=rss', '/a&b=c'],
  ['/salt&pepper', '/salt&pepper'],
  ['/a&utm_source=x/b', '/a&utm_source=x/b'],
])('%s without its tracking is %s', (path, expected) => expect(withoutTrackingTail(path)).toBe(expected));

test.each([
  ['/story/index.html', '/story'],
  ['/story/index.php/index.html', '/story'],
  ['/index.html', '/'],
  ['', '/'],
  ['/story', '/story'],
])('%j without its index is %s', (path, expected) => expect(withoutIndex(path)).toBe(expected));

describe('a route is what names a page in a fragment', () => {
  test.each([
    ['#/bar:~:text=muon', '#/bar'],
    ['#/bar/', '#/bar'],
    ['#!bar', '#!bar'],
    ['#!/', ''],
    ['#/', ''],
    ['#bar', ''],
    ['#:~:text=muon', ''],
  ])('%s: %j', (hash, route) => expect(routeOf(hash, '/a', [])).toBe(route));

  test.each([
    ['#/bar', []],
    ['#bar', ['fragment']],
  ])('of %s is told what is left out: %j', (hash, expected) => {
    const rules: KeyRule[] = [];
    routeOf(hash, '/a', rules);
    expect(rules).toEqual(expected);
  });
});

test.each([
  ['/a;sid=1/b', '/a/b'],
  ['/a/..;sid=1/b', '/a/..;sid=1/b'],
  ['/a/.;sid=1/b', '/a/.;sid=1/b'],
  ['/a/;sid=1/b', '/a/;sid=1/b'],
  ['/(S(4hqa0555fwsecu455xqckv45))', '/'],
])('%s without sessions is %s', (path, expected) => expect(withoutSession(path)).toBe(expected));

test.each([
  ['/50%-off', '/50%25-off'],
  ['/%7efoo', '/~foo'],
  ['/%c3%bc', '/%C3%BC'],
  ['/a%2fb', '/a%2Fb'],
  ['/a//b/', '/a/b'],
  ['/a%7f', '/a%7F'],
])('%s is plainly %s', (path, plain) => expect(plainPath(path)).toBe(plain));

test.each([
  ['/', '/'],
  ['//', '/'],
  ['/a//', '/a'],
])('%s without slashes at its end is %s', (path, expected) => expect(trimmedEnd(path)).toBe(expected));

test('a text without escapes stays as it is', () => expect(plainEscapes('a b', '')).toBe('a b'));

test.each([
  ['a.b', true],
  ['axb', false],
  ['$c', true],
  ['d_1', true],
  ['d_', true],
  ['d', false],
  ['a.bb', false],
  ['d_\n1', true],
])('of the names a.b $c d_*, %j is one: %s', (name, isOne) => {
  expect(namesPattern('a.b $c d_*').test(name)).toBe(isOne);
});

test('names of no campaign are no family', () => {
  expect([...campaignFamilies(new Set(['id', 'xy_source', 'page', 'xy_campaign', 'a_source']))]).toEqual(['xy']);
});

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
])('the text %s, compared with %s, gives %d', (text, other, order) => expect(compared(text, other)).toBe(order));

test('one rule brings to light what another one takes off', () => {
  const page = { site: siteOf('news.example'), path: '/2021/04/07/a-story&utm_source=x/amp' };
  expect(plainPage(page as Page, [])).toBe('/2021/04/07/a-story');
});

test.each([
  ['\u00a0https://news.example/a\u00a0', 'https://news.example/a'],
  [`https://${'a.'.repeat(125)}com/a`, `https://${'a.'.repeat(125)}com/a`],
  [`https://${'a.'.repeat(125)}info/a`, undefined],
])('%j is the address %s', (text, address) => expect(parseAddress(text)?.href).toBe(address));

test('a mark stays where no name is before the suffix', () => expect(siteOf('m..com').host).toBe('m..com'));

test('a second query after a name of one letter is taken off, too', () => {
  expect(articleKey('https://news.example/p?b?utm_source=x')).toBe(articleKey('https://news.example/p?b'));
});

test.each([
  ['?v=a%2Fb&v=c', 'a/b'],
  ['?;v=a', 'a'],
  ['?&?v=a', 'a'],
  ['?v', ''],
  ['?w=a', ''],
  ['', ''],
])('the parameter v of %j is %j', (search, value) => expect(parameter(search, 'v')).toBe(value));
