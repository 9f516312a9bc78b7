import { describe, expect, test } from 'vitest';
import { trustedClaims } from '../../src/collection/trusted-claims.ts';

const PAGE = 'https://www.news.example/show?x=1';

describe('believes', () => {
  test.each([
    ['another page of the site', PAGE, 'https://news.example/b'],
    ['a page of the site told by its query', PAGE, 'https://news.example/?p=7'],
    ['the phone edition of the site', PAGE, 'http://m.news.example/b'],
    ['an article of another site', PAGE, 'https://other.example/2021/04/07/a-story'],
    ['a DOI', PAGE, 'https://doi.org/10.5555/1'],
    ['the publisher’s page of a DOI', PAGE, 'https://www.nature.com/articles/s41524-021-00493-w'],
    ['a numbered story', PAGE, 'https://www.msn.com/en-us/news/technology/a-story/ar-BB1abcde'],
    ['a page at the same port', 'https://news.example:8443/a', 'https://news.example:8443/b'],
    ['a claim that is as long as it may be', PAGE, 'https://news.example/b?x='.padEnd(4096, 'y')],
    ['a page of a front page told by its query', 'https://blog.example/?p=7', 'https://blog.example/b'],
  ])('%s', (_, page, claim) => {
    expect(trustedClaims(page, [claim])).toEqual([claim]);
  });
});

describe('does not believe', () => {
  test.each([
    ['the site’s front page', PAGE, 'https://www.news.example/'],
    ['the site’s front page under another name', PAGE, 'https://news.example/index.html?utm_source=x'],
    ['another site’s front page', PAGE, 'https://other.example/'],
    ['another site’s section', PAGE, 'https://other.example/news'],
    ['another site’s front page with a query', PAGE, 'https://other.example/?p=7'],
    ['another subdomain', PAGE, 'https://de.news.example/b'],
    ['another port', PAGE, 'https://news.example:8443/b'],
    ['a video of another site', PAGE, 'https://www.youtube.com/watch?v=jNQXAC9IVRw'],
    ['no web address', PAGE, 'javascript:alert(1)'],
    ['a relative address', PAGE, '/2021/04/07/a-story'],
    ['nothing', PAGE, ''],
    ['a front page that names an article', 'https://news.example/', 'https://news.example/2021/04/07/a-story'],
    ['a claim that is too long', PAGE, 'https://news.example/b?x='.padEnd(4097, 'y')],
  ])('%s', (_, page, claim) => {
    expect(trustedClaims(page, [claim])).toEqual([]);
  });
});

test('keeps the order and looks at ten claims', () => {
  const claims = Array.from({ length: 12 }, (_, index) => `https://news.example/${index}`);
  expect(trustedClaims(PAGE, ['nonsense', ...claims])).toEqual(claims.slice(0, 9));
});
