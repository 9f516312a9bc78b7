import { expect, test } from 'vitest';
import { pageWithoutQuery } from '../../src/collection/page-without-query.ts';
import { partsOfKey } from '../../src/collection/parts-of-key.ts';

const STORY = '/2021/04/07/a-story';

test.each([
  ['news.example/', ['news.example', '/', '', '']],
  ['news.example:81/a-story?id=7#/b', ['news.example:81', '/a-story', 'id=7', '#/b']],
  ['news.example/a#!/b?c', ['news.example', '/a', '', '#!/b?c']],
  ['news.example/a?b?c', ['news.example', '/a', 'b?c', '']],
  ['news.example/a\nb', ['news.example', '/a\nb', '', '']],
  ['doi:10.5555/1', null],
  ['youtube:jNQXAC9IVRw', null],
  ['news.example', null],
  ['', null],
])('the parts of %j are %j', (key, parts) => {
  const [host, path, query, route] = parts ?? [];
  expect(partsOfKey(key)).toEqual(parts && { host, path, query, route });
});

test.each([
  [`news.example${STORY}?id=7`, [`news.example${STORY}`, 'id=7']],
  [`news.example:81${STORY}?id=7&a`, [`news.example:81${STORY}`, 'id=7&a']],
  [`news.example${STORY}`, null],
  [`news.example${STORY}?id=7#/b`, null],
  ['news.example/show?id=7', null],
  ['doi:10.5555/a-long-story?id=7', null],
])('the page of %s without its query is %j', (key, found) => {
  const [page, query] = found ?? [];
  expect(pageWithoutQuery(key)).toEqual(found && { page, query });
});
