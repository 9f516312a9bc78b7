import { describe, expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { addressPatterns } from '../../src/background/address-patterns.ts';

/** Chromium asks of the address without its fragment; button-lit-queries.test.ts sees on the screen that it does. */
function isLit(lists: string[][], page: string): boolean {
  const { href, hash } = new URL(page);
  const address = href.slice(0, href.length - hash.length);
  return addressPatterns(lists).some((pattern) => new RegExp(pattern).test(address));
}

const STORY = 'https://www.news.example/news/20210205/A-long-story-about-something.aspx';
const METRO = 'https://metro.co.uk/2022/08/08/a-long-story-about-something-17144587/';

describe('the button is lit', () => {
  test.each([
    ['on the article', STORY, STORY],
    ['without www', STORY, STORY.replace('www.', '')],
    ['with tracking', STORY, `${STORY}?utm_source=x&fbclid=1`],
    ['on its AMP page by query', STORY, `${STORY}?amp`],
    ['on its AMP page by another query', STORY, `${STORY}?utm_source=x&outputType=amp`],
    ['where the record has it with a query that says nothing', `${METRO}?ico=related-posts`, METRO],
    ['where it has that query', `${METRO}?ico=related-posts`, `${METRO}?ico=related-posts`],
    ['over http', STORY, STORY.replace('https', 'http')],
    ['with a slash at the end', 'https://news.example/2021/a-long-story', 'https://news.example/2021/a-long-story/'],
    [
      'without the slash at the end',
      'https://news.example/2021/a-long-story/',
      'https://www.news.example/2021/a-long-story',
    ],
    ['where the path does not look like an article’s', 'https://news.example/story-3', 'https://news.example/story-3'],
    ['there on the other host', 'https://news.example/story-3', 'https://www.news.example/story-3/#top'],
    ['there on its port', 'https://news.example:8080/story-3', 'https://news.example:8080/story-3'],
    ['on a page of lists', 'https://news.example/', 'https://www.news.example/'],
    ['where the query names the article', 'https://news.example/read.php?id=7', 'https://news.example/read.php?id=7'],
    ['where signs of a pattern stand in it', 'https://news.example/a+b(c)*d.', 'https://news.example/a+b(c)*d.'],
    ['on its port', 'https://news.example:8080/2021/a-long-story', 'https://news.example:8080/2021/a-long-story'],
  ])('%s', (_, address, page) => {
    expect(isLit([[address]], page)).toBe(true);
  });
});

describe('the button is not lit', () => {
  test.each([
    ['on another article', STORY, STORY.replace('long', 'short')],
    [
      'where a sign of a pattern would fit',
      'https://news.example/a-story-of+all',
      'https://news.example/a-story-ofall',
    ],
    ['where a host only ends like it', STORY, STORY.replace('www.', 'www-')],
    ['on another host', STORY, STORY.replace('www.', 'es.')],
    [
      'where another query names another article',
      'https://news.example/read.php?id=7',
      'https://news.example/read.php?id=8',
    ],
    ['where the path alone names nothing', 'https://news.example/', 'https://news.example/?p=12'],
    ['where it does not look like an article’s', 'https://news.example/story-3', 'https://news.example/story-3?id=7'],
    ['on a part that the record does not name', `${STORY}?page=2`, STORY],
    ['on another port', STORY, STORY.replace('.example', '.example:8080')],
    ['where a query that says nothing is another one', `${METRO}?ico=related-posts`, `${METRO}?ico=other`],
    ['where the case of the path differs', STORY, STORY.replace('A-long', 'a-long')],
  ])('%s', (_, address, page) => {
    expect(isLit([[address]], page)).toBe(false);
  });
});

/** The rule of AMP's queries has more forms: what is lit must be one of them. */
test.each(['amp', 'amp=1', 'amp=true', 'amphtml', 'amphtml=1', 'outputType=amp'])('?%s is the article', (query) => {
  expect(articleKey(`${STORY}?${query}`)).toBe(articleKey(STORY));
  expect(isLit([[STORY]], `${STORY}?${query}`)).toBe(true);
  expect(isLit([[STORY]], `${STORY}?${query}5`)).toBe(false);
});

test.each(['javascript:alert(1)', 'about:blank', 'nothing', 'file:///a', `https://news.example/${'a'.repeat(2000)}`])(
  '%s gives no pattern',
  (address) => {
    expect(addressPatterns([[address]])).toEqual([]);
  },
);

test.each(['utm_source', 'utm_id', 'fbclid', 'gclid', 'wbraid', 'gad_source', '_gl', 'mc_eid', 'at_medium', 'ref_src'])(
  '%s is tracking, and may stand behind an article’s address',
  (name) => {
    expect(articleKey(`${STORY}?${name}=7`)).toBe(articleKey(STORY));
    expect(isLit([[STORY]], `${STORY}?${name}=7&${name}=a%20b`)).toBe(true);
    expect(isLit([[STORY]], `${STORY}?${name}=7&id=7`)).toBe(false);
    expect(isLit([[STORY]], `${STORY}?${name}x`)).toBe(false);
  },
);

describe('of more addresses than a browser takes', () => {
  const listOf = (name: string, length: number) =>
    Array.from({ length }, (_, place) => `https://${name}.example/2021/a-story-of-number-${place}`);
  const numberOf = (patterns: string[]) => patterns.join('|').split('number').length - 1;

  test('the newest of each list are among them', () => {
    const lists = [listOf('large', 25_000), listOf('small', 3000)];
    expect(numberOf(addressPatterns(lists))).toBe(20_000);
    const isThere = (name: string, place: number) =>
      isLit(lists, `https://${name}.example/2021/a-story-of-number-${place}`);
    expect(isThere('small', 2999)).toBe(true);
    expect(isThere('large', 16_999)).toBe(true);
    expect(isThere('large', 17_000)).toBe(false);
  });

  test('an address of two lists counts once', () => {
    expect(numberOf(addressPatterns([listOf('a', 3), listOf('a', 5)]))).toBe(5);
  });

  test('no pattern is too long', () => {
    const lengths = addressPatterns([listOf('a', 1000)]).map((pattern) => pattern.length);
    expect(lengths.length).toBeGreaterThan(4);
    expect(Math.max(...lengths)).toBeLessThan(11_000);
  });
});
