import { describe, expect, test } from 'vitest';
import { type AddressCondition, addressConditions } from '../../src/background/address-conditions.ts';

/** What Chromium makes of conditions: https://developer.chrome.com/docs/extensions/reference/api/events#type-UrlFilter */
function isLit(conditions: AddressCondition[], page: string): boolean {
  const { protocol, hostname, pathname, search, port } = new URL(page);
  return conditions.some(
    (condition) =>
      condition.schemes.includes(protocol.slice(0, -1)) &&
      condition.hostEquals === hostname &&
      condition.pathEquals === pathname &&
      (condition.queryEquals === undefined || condition.queryEquals === search.slice(1)) &&
      (condition.ports ?? [80, 443]).includes(Number(port || 443)),
  );
}

const STORY = 'https://www.news.example/news/20210205/A-long-story-about-something.aspx';

describe('the button is lit', () => {
  test.each([
    ['on the article', STORY, STORY],
    ['without www', STORY, STORY.replace('www.', '')],
    ['with tracking', STORY, `${STORY}?utm_source=x&fbclid=1`],
    ['over http', STORY, STORY.replace('https', 'http')],
    ['with a slash at the end', 'https://news.example/2021/a-long-story', 'https://news.example/2021/a-long-story/'],
    [
      'without the slash at the end',
      'https://news.example/2021/a-long-story/',
      'https://www.news.example/2021/a-long-story',
    ],
    ['where the query names the article', 'https://news.example/read.php?id=7', 'https://news.example/read.php?id=7'],
    ['on its port', 'https://news.example:8080/2021/a-long-story', 'https://news.example:8080/2021/a-long-story'],
  ])('%s', (_, address, page) => {
    expect(isLit(addressConditions(address), page)).toBe(true);
  });
});

describe('the button is not lit', () => {
  test.each([
    ['on another article', STORY, STORY.replace('long', 'short')],
    ['on another host', STORY, STORY.replace('www.', 'es.')],
    [
      'where another query names another article',
      'https://news.example/read.php?id=7',
      'https://news.example/read.php?id=8',
    ],
    ['where the path alone names nothing', 'https://news.example/', 'https://news.example/?p=12'],
    ['on another port', STORY, STORY.replace('.example', '.example:8080')],
    ['where the case of the path differs', STORY, STORY.replace('A-long', 'a-long')],
  ])('%s', (_, address, page) => {
    expect(isLit(addressConditions(address), page)).toBe(false);
  });
});

test.each(['javascript:alert(1)', 'about:blank', 'nothing', 'file:///a'])('%s gives no condition', (address) => {
  expect(addressConditions(address)).toEqual([]);
});
