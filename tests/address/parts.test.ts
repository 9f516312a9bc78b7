import { describe, expect, test } from 'vitest';
import { withoutIndex } from '../../src/address/index-path.ts';
import { namesPattern } from '../../src/address/names-pattern.ts';
import { plainEscapes, plainPath } from '../../src/address/plain-path.ts';
import { routeOf } from '../../src/address/route-fragment.ts';
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
});

test.each([
  ['/50%-off', '/50%25-off'],
  ['/%7efoo', '/~foo'],
  ['/%c3%bc', '/%C3%BC'],
  ['/a%2fb', '/a%2Fb'],
  ['/a//b/', '/a/b'],
])('%s is plainly %s', (path, plain) => expect(plainPath(path)).toBe(plain));

test('a text without escapes stays as it is', () => expect(plainEscapes('a b', '')).toBe('a b'));

test.each([
  ['a.b', true],
  ['axb', false],
  ['$c', true],
  ['d_1', true],
  ['d_', true],
  ['d', false],
  ['a.bb', false],
])('of the names a.b $c d_*, %s is one: %s', (name, isOne) => {
  expect(namesPattern('a.b $c d_*').test(name)).toBe(isOne);
});
