import { expect, test } from 'vitest';
import { articleKey } from '../../src/address/article-key.ts';
import { explainKey } from '../../src/address/explain-key.ts';

test.each([
  ['https://example.com/a', []],
  ['https://example.com/', []],
  ['https://www.example.com/a', ['www']],
  ['https://m.example.com/a', ['mobile-host']],
  ['https://en.m.wikipedia.org/wiki/A', ['mobile-host']],
  ['https://amp.example.com/a', ['amp-host']],
  ['https://old.reddit.com/r/a', ['same-host']],
  ['https://e-com.cdn.ampproject.org/c/s/e.com/a', ['amp-cache']],
  ['https://web.archive.org/web/2020/https://e.com/a', ['archive']],
  ['https://12ft.io/https://e.com/a', ['viewer']],
  ['https://e-com.translate.goog/a', ['viewer']],
  ['about:reader?url=https%3A%2F%2Fe.com%2Fa', ['viewer']],
  ['https://www.google.com/url?q=https://e.com/a', ['redirect']],
  ['https://youtu.be/jNQXAC9IVRw', ['youtube']],
  ['https://doi.org/10.1038/nature12345', ['doi']],
  ['https://msn.com/en-us/a/ar-BB1abcde', ['page-id']],
  ['https://e.com/a;jsessionid=1', ['session']],
  ['https://e.com/a/index.html', ['index']],
  ['https://e.com/2021/04/07/a-story/amp', ['amp-path']],
  ['https://www.ndtv.com/amp/1', ['www', 'amp-path']],
  ['https://e.com/2021/04/07/a-story?amp', ['amp-query']],
  ['https://e.com/a&utm_source=x?utm_medium=y', ['tracking']],
  ['https://e.com/a?id=7&utm_source=x', ['tracking']],
  ['https://e.com/a?b=1&a=2', ['order']],
  ['https://e.com/a#b', ['fragment']],
  [
    'https://www-e-com.cdn.ampproject.org/c/s/www.e.com/2021/04/07/a-story/amp?utm_source=x',
    ['amp-cache', 'www', 'amp-path', 'tracking'],
  ],
  ['mailto:a@b.org', []],
  ['about:reader?url=muons', []],
])('%s is explained by %j', (address, rules) => {
  expect(explainKey(address)).toEqual({ key: articleKey(address), rules });
});
