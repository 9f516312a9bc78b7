import { describe, expect, test } from 'vitest';
import { contentOf, placeOf, toSearchLine } from '../../../src/collection/search/search-line.ts';
import type { ArticleRecord } from '../../../src/record/article-record.ts';

const lineOf = (record: Partial<ArticleRecord>, id = 'r') => toSearchLine({ id, record: { title: 'A', ...record } });

describe('the line of a record for the search', () => {
  test.each([
    ['says nothing of it', {}, { publishedDateTime: '', quality: -1 }],
    [
      'says its date and quality',
      { publishedDateTime: '2021-02-05T05:04:00Z', quality: 0 },
      { publishedDateTime: '2021-02-05T05:04:00Z', quality: 0 },
    ],
  ])('%s', (_, record, place) => {
    expect(placeOf(lineOf(record, 'a\t"b'))).toEqual({ id: 'a\t"b', ...place });
  });

  test.each([
    ['a title', { title: 'One two one' }, ['one two', '', '']],
    [
      'each word where it stands best',
      { title: 'One', topics: ['One two'], excerpt: 'One two three' },
      ['one', 'two', 'three'],
    ],
    [
      'the names and the site that it is listed by',
      { title: 'One', provider: { name: 'The Two', domain: 'three.example' }, webUrl: 'https://www.four.example/' },
      ['one', 'the two four example three', ''],
    ],
    [
      'the words of its path',
      { webUrl: 'https://a.example/2021/the-story-of-ab-7x/x1y2z3.html' },
      ['a', 'example', 'the story html'],
    ],
    [
      'the words of a path in letters of any kind',
      { webUrl: 'https://a.example/caf%C3%A9/ab/1%C3%A9%C3%A9' },
      ['a', 'example', 'cafe'],
    ],
    [
      'no word of a path longer than 30 letters',
      { webUrl: `https://a.example/${'b'.repeat(31)}/${'c'.repeat(30)}` },
      ['a', 'example', 'c'.repeat(30)],
    ],
    [
      'no word of a path longer than 30 letters of any kind',
      { webUrl: `https://a.example/${'é'.repeat(31)}/${'ö'.repeat(30)}` },
      ['a', 'example', 'o'.repeat(30)],
    ],
    ['the first 600 characters of an excerpt', { excerpt: `${'b '.repeat(298)}c def` }, ['a', '', 'b c de']],
    [
      'the words of its original address where it has no other',
      { originalUrl: 'https://a.example/story' },
      ['a', 'example', 'story'],
    ],
  ])('has %s', (_, record, words) => {
    expect(contentOf(lineOf(record)).words).toEqual(words);
  });

  test('has the row, and what it is listed by', () => {
    const record = { topics: ['T\tU', 'É', '\u200b'], provider: { name: 'P' }, webUrl: 'https://m.news.example/' };
    const { row, tags } = contentOf(lineOf(record));
    expect(JSON.parse(row)).toEqual(['r', 'A', 'https://m.news.example/', null, null, 'P']);
    expect(tags).toEqual([
      ['#t u', 'T U'],
      ['#e', 'É'],
      ['%p', 'P'],
      ['/news.example', 'news.example'],
    ]);
  });

  test('says nothing where it is none', () => {
    expect(contentOf('')).toEqual({ row: '', tags: [], words: [] });
    expect(placeOf('')).toMatchObject({ publishedDateTime: '', id: '' });
  });
});
