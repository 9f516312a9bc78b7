import { expect, test } from 'vitest';
import { fittingKey } from '../../src/collection/fitting-key.ts';

const PAGE = 'news.example/2021/04/07/a-story';
const here = [{ id: 'r', title: 'A' }];

test.each([
  ['the page', 'driver=mgg', { records: here }, ''],
  ['the page beside others', 'driver=mgg', { records: here, queries: ['id=7', 'dog=1'] }, ''],
  ['the one with the query', 'driver=mgg&id=7', { records: here, queries: ['id=7', 'id=8'] }, '?id=7'],
  ['all of a query', 'b=1&driver=mgg&id=7', { queries: ['b=1&id=7'] }, '?b=1&id=7'],
  ['what tells a record', 'a_b=c&driver=mgg', { queries: ['driver=mgg'] }, '?driver=mgg'],
])('fits: %s', (_, query, entry, rest) => {
  expect(fittingKey({ page: PAGE, query }, entry)).toBe(PAGE + rest);
});

test.each([
  ['no record', 'driver=mgg', { queries: ['id=7'] }],
  ['another query', 'driver=mgg&id=8', { records: here, queries: ['id=7'] }],
  ['a part of a query', 'driver=mgg&id=7', { queries: ['b=1&id=7'] }],
  ['what tells another record', 'driver=mgg', { records: here, queries: ['id=7', 'driver=abc'] }],
  [
    'a list that may be cut',
    'driver=mgg',
    { records: here, queries: Array.from({ length: 200 }, (_, at) => `id=${at}`) },
  ],
])('does not fit: %s', (_, query, entry) => {
  expect(fittingKey({ page: PAGE, query }, entry)).toBeNull();
});
