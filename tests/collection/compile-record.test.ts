import { describe, expect, test } from 'vitest';
import { compileRecord, toListing } from '../../src/collection/compile-record.ts';

const PAPER = 'https://www.nature.com/articles/s41524-021-00493-w';
const DOI = '10.1038/s41524-021-00493-w';
const [ONE, OTHER] = [{ url: 'https://a.example/1.png' }, { url: 'https://a.example/2.png' }];

describe('a compiled record', () => {
  test.each([
    ['no more than it says', { title: 'A' }, {}],
    ['no empty lists', { title: 'A', images: [], related: [] }, {}],
    ['its picture', { title: 'A', images: [ONE] }, { images: [ONE] }],
    ['its first picture alone', { title: 'A', images: [ONE, OTHER] }, { images: [ONE] }],
    ['the DOI that its address states', { title: 'A', webUrl: PAPER }, { webUrl: PAPER, doi: DOI }],
    [
      'the DOI that another of its addresses states',
      { title: 'A', webUrl: 'https://a.example/1', originalUrl: PAPER },
      { webUrl: 'https://a.example/1', originalUrl: PAPER, doi: DOI },
    ],
    [
      'the DOIs of its related links, and none that leads to itself',
      {
        title: 'A',
        related: [
          { title: 'B', webUrl: PAPER },
          { title: 'C', webUrl: 'https://a.example/self' },
        ],
      },
      { related: [{ title: 'B', webUrl: PAPER, doi: DOI }] },
    ],
  ])('has %s', (_, record, more) => {
    expect(compileRecord('r', record, new Set(['a.example/self']))).toEqual({ id: 'r', title: 'A', ...more });
  });

  test('has the related links that were compiled before', () => {
    const related = [{ title: 'B', webUrl: PAPER }];
    expect(compileRecord('r', { title: 'A', related }, new Set(), [{ title: 'C' }])).toEqual({
      id: 'r',
      title: 'A',
      related: [{ title: 'C' }],
    });
  });
});

const shown = { publishedDateTime: '2021-02-05T05:04:00Z', provider: { name: 'P' }, quality: 0 };
const original = { originalUrl: 'https://a.example/1' };
test.each([
  [
    'what is shown of it',
    { ...original, webUrl: PAPER, ...shown, excerpt: 'e', doi: DOI },
    { webUrl: PAPER, ...shown },
  ],
  ['its original’s address where it has no other', original, { webUrl: 'https://a.example/1' }],
  ['no more than there is', {}, {}],
])('a listing has %s', (_, record, listing) => {
  expect(toListing({ id: 'r', title: 'A', ...record })).toEqual({ id: 'r', title: 'A', ...listing });
});
