import { describe, expect, test } from 'vitest';
import { validBucket } from '../../src/collection/valid-bucket.ts';

const KEY = 'news.example/a';
const valid = (entry: unknown) => validBucket({ [KEY]: entry }, 'buckets/0.json')[KEY];

describe('a bucket from elsewhere', () => {
  test.each([
    ['a record', { records: [{ id: 'a', title: 'A' }] }],
    ['a link and who lists it', { link: { title: 'A', doi: '10.5555/1' }, listedBy: [{ id: 'a', title: 'A' }] }],
    ['queries', { queries: ['id=7'] }],
  ])('keeps %s', (_, entry) => {
    expect(valid(entry)).toEqual(entry);
  });

  test.each([
    ['an address that runs code', { webUrl: 'javascript:alert(1)' }, {}],
    ['a DOI that is none', { doi: 'x' }, {}],
    ['unknown fields', { onclick: 'alert(1)', __proto__: { polluted: true } }, {}],
    ['a title without end', { title: 'a'.repeat(10_000) }, { title: `${'a'.repeat(499)}…` }],
  ])('leaves out %s', (_, more, kept) => {
    expect(valid({ records: [{ id: 'a', title: 'A', ...more }] })).toEqual({
      records: [{ id: 'a', title: 'A', ...kept }],
    });
  });

  test.each([
    ['no entry', 7],
    ['records of a wrong type', { records: {} }],
    ['a record without an id', { records: [{ title: 'A' }] }],
    ['a record without a title', { records: [{ id: 'a' }] }],
    ['a quality that is no number', { records: [{ id: 'a', title: 'A', quality: 'high' }] }],
    ['a link that is none', { link: 'A' }],
    ['a listing without a title', { listedBy: [{ id: 'a' }] }],
    ['queries of a wrong type', { queries: [{}] }],
  ])('is refused for %s', (_, entry) => {
    expect(() => valid(entry)).toThrow('buckets/0.json: the entry of news.example/a is wrong');
  });
});
