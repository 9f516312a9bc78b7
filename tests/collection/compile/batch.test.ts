import { expect, test } from 'vitest';
import { toBatch } from '../../../src/collection/compile/batch.ts';
import { madeRecords } from '../made-collection.ts';

const NEW = '2022-01-01T00:00:00Z';

test('a batch tells how many records have which quality, and the newest addresses, those without a date last', () => {
  const fields = [
    { webUrl: 'https://a.example/1', quality: 7 },
    { quality: 7 },
    { publishedDateTime: NEW, quality: 0 },
  ];
  const { records, qualities, newest } = toBatch(madeRecords(fields), 0);
  expect({ records, qualities: [...qualities] }).toEqual({
    records: 3,
    qualities: [
      [7, 2],
      [0, 1],
    ],
  });
  expect(newest.map(({ id, publishedDateTime, own }) => [id, publishedDateTime, ...own])).toEqual([
    ['r2', NEW, 'https://news.example/story-2.html'],
    ['r0', '', 'https://a.example/1'],
    ['r1', '', 'https://news.example/story-1.html'],
  ]);
});
