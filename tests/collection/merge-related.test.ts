import { describe, expect, test } from 'vitest';
import { mergeRelated } from '../../src/collection/merge-related.ts';

const link = (title: string, more: object = {}) => ({ title, webUrl: `https://news.example/${title}`, ...more });

describe('the related links of a record', () => {
  test.each([
    [
      'come best first, unscored last',
      [link('a', { quality: 1 }), link('b'), link('c', { quality: 9 })],
      ['c', 'a', 'b'],
    ],
    [
      'come newest first where they are equally good',
      [
        link('a', { quality: 1, publishedDateTime: '2020-01-01T00:00:00Z' }),
        link('b', { quality: 1, publishedDateTime: '2021-01-01T00:00:00Z' }),
      ],
      ['b', 'a'],
    ],
    [
      'come unscored last, however new',
      [link('a', { quality: 0 }), link('b', { publishedDateTime: '2021-01-01T00:00:00Z' })],
      ['a', 'b'],
    ],
    ['have no title twice, however it is spaced', [link('a b', { quality: 1 }), { title: ' a \t\n b ' }], ['a b']],
    ['keep titles apart that only look alike', [link('a b'), link('ab')], ['a b', 'ab']],
    ['keep links apart that have no address', [{ title: 'a' }, { title: 'b' }], ['a', 'b']],
    ['have no title twice', [link('a', { quality: 1 }), link('A ', { quality: 2 })], ['A ']],
    ['have no article twice', [link('a'), link('b', { webUrl: 'http://www.news.example/a?utm_source=x' })], ['a']],
    [
      'keep articles apart that only look alike',
      [link('a'), link('b', { webUrl: 'https://news.example/A' })],
      ['a', 'b'],
    ],
    ['never lead to the record itself', [link('a'), link('self', { webUrl: 'http://www.news.example/self/' })], ['a']],
  ])('%s', (_, related, titles) => {
    for (const links of [related, [...related].reverse()])
      expect(mergeRelated(links, new Set(['news.example/self'])).map(({ title }) => title)).toEqual(titles);
  });

  test('fill each other’s gaps where they are merged', () => {
    const [merged] = mergeRelated([{ title: 'a', quality: 5 }, link('a', { excerpt: 'e', quality: 1 })], new Set());
    expect(merged).toEqual({ title: 'a', quality: 5, excerpt: 'e', webUrl: 'https://news.example/a' });
  });

  test('take nothing from a link to another address', () => {
    const paper = {
      title: 'A',
      webUrl: 'https://www.nature.com/articles/s41524-021-00493-w',
      provider: { name: 'Nature' },
    };
    expect(mergeRelated([link('a', { quality: 9 }), paper], new Set())).toEqual([link('a', { quality: 9 })]);
  });

  test('take an address together with what it says', () => {
    const paper = { title: 'A', webUrl: 'https://www.nature.com/articles/s41524-021-00493-w', excerpt: 'e' };
    expect(mergeRelated([{ title: 'a', quality: 9 }, paper], new Set())).toEqual([
      { ...paper, title: 'a', quality: 9, doi: '10.1038/s41524-021-00493-w' },
    ]);
  });

  test('are one where one link has the title of the first and the article of the second', () => {
    const related = [
      link('a', { quality: 9 }),
      link('b', { quality: 8 }),
      { title: 'A', webUrl: 'https://news.example/b' },
    ];
    expect(mergeRelated(related, new Set()).map(({ title }) => title)).toEqual(['a']);
  });

  test.each([
    ['the title', { title: 'B', webUrl: 'https://news.example/c' }],
    ['the article', link('c', { webUrl: 'https://news.example/b' })],
  ])('are one with a further link that has %s of any of them', (_, further) => {
    const related = [
      link('a', { quality: 9 }),
      link('b', { quality: 8 }),
      link('d', { quality: 7 }),
      { title: 'A', webUrl: 'https://news.example/b', quality: 6 },
      further,
    ];
    expect(mergeRelated(related, new Set()).map(({ title }) => title)).toEqual(['a', 'd']);
  });

  test.each([
    ['its page', { webUrl: 'https://a.example/1', ampWebUrl: 'https://a.example/amp/1' }, 'https://a.example/1'],
    [
      'its AMP page',
      { ampWebUrl: 'https://a.example/amp/1', cdnAmpWebUrl: 'https://b.example/1' },
      'https://a.example/amp/1',
    ],
    ['its AMP page at a cache', { cdnAmpWebUrl: 'https://b.example/1' }, 'https://b.example/1'],
  ])('lead to %s, and to no other', (_, addresses, webUrl) => {
    expect(mergeRelated([{ title: 'a', ...addresses }], new Set())).toEqual([{ title: 'a', webUrl }]);
  });

  test.each([
    ['https://i.ytimg.com/vi/jNQXAC9IVRw/maxresdefault.jpg'],
    ['http://i3.ytimg.com/vi/jNQXAC9IVRw/0.jpg'],
    ['https://img.youtube.com/vi_webp/jNQXAC9IVRw/0.webp'],
    ['https://a.example/a.png', 'https://i.ytimg.com/vi/jNQXAC9IVRw/0.jpg'],
  ])('take a video’s address from its thumbnail: %s', (...urls) => {
    const images = urls.map((url) => ({ url }));
    expect(mergeRelated([{ title: 'a', images }], new Set())).toEqual([
      { title: 'a', webUrl: 'https://www.youtube.com/watch?v=jNQXAC9IVRw' },
    ]);
  });

  test('stay without an address where the thumbnail tells none', () => {
    const images = [{ url: 'https://i.ytimg.com.evil.example/vi/jNQXAC9IVRw/a.jpg' }];
    expect(mergeRelated([{ title: 'a', images }], new Set())).toEqual([{ title: 'a' }]);
  });
});
