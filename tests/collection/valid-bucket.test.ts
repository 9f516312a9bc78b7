import { describe, expect, test } from 'vitest';
import { validBucket } from '../../src/collection/valid-bucket.ts';

const KEY = 'news.example/a';
const valid = (entry: unknown) => validBucket({ [KEY]: entry }, 'buckets/0.json')[KEY];

describe('a bucket from elsewhere', () => {
  test.each([
    ['a record', { records: [{ id: 'a', title: 'A' }] }],
    ['a link and who lists it', { link: { title: 'A', doi: '10.5555/1' }, listedBy: [{ id: 'a', title: 'A' }] }],
    ['queries', { queries: ['id=7'] }],
    [
      'all that is shown of who lists it',
      {
        listedBy: [
          {
            id: 'a',
            title: 'A',
            webUrl: 'https://news.example/a',
            publishedDateTime: '2021-02-05T05:04:00Z',
            provider: { name: 'P' },
            quality: 0,
          },
        ],
      },
    ],
    [
      'the DOIs of a record and of its links',
      {
        records: [
          {
            ...{ id: 'a', title: 'A', doi: '10.5555/1' },
            related: [{ title: 'B' }, { title: 'C', doi: '10.5555/2' }, { title: 'D' }],
          },
        ],
      },
    ],
    ['as many queries as it may have', { queries: Array.from({ length: 200 }, (_, at) => `id=${at}`) }],
    ['a query as long as it may be', { queries: ['q'.repeat(4096)] }],
    ['a hundred records', { records: Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, title: 'A' })) }],
    ['a hundred that list it', { listedBy: Array.from({ length: 100 }, (_, at) => ({ id: `${at}`, title: 'A' })) }],
    ['nothing', {}],
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

  test('leaves out what JSON calls __proto__, wherever it stands', () => {
    const evil = '"__proto__":{"records":[],"polluted":true}';
    const entry = JSON.parse(`{${evil},"records":[{${evil},"id":"a","title":"A"}],"link":{${evil},"title":"B"}}`);
    expect(valid(entry)).toStrictEqual({ records: [{ id: 'a', title: 'A' }], link: { title: 'B' } });
    expect({}).not.toHaveProperty('polluted');
  });

  test.each([
    ['records', { records: Array.from({ length: 101 }, (_, at) => ({ id: `${at}`, title: 'A' })) }, 100],
    ['listings', { listedBy: Array.from({ length: 101 }, (_, at) => ({ id: `${at}`, title: 'A' })) }, 100],
    ['queries', { queries: Array.from({ length: 201 }, (_, at) => `id=${at}`) }, 200],
  ])('is cut where it has too many %s', (_, entry, most) => {
    expect(Object.values(valid(entry) as object)[0]).toHaveLength(most);
  });

  test.each([
    [
      'a record’s id',
      { records: [{ id: 'a'.repeat(1001), title: 'A' }] },
      { records: [{ id: `${'a'.repeat(999)}…`, title: 'A' }] },
    ],
    [
      'a listing’s id',
      { listedBy: [{ id: 'a'.repeat(1001), title: 'A' }] },
      { listedBy: [{ id: `${'a'.repeat(999)}…`, title: 'A' }] },
    ],
    ['a query', { queries: ['q'.repeat(4097)] }, { queries: [`${'q'.repeat(4095)}…`] }],
    ['empty lists', { records: [], listedBy: [], queries: [] }, {}],
    [
      'what a listing does not show',
      { listedBy: [{ id: 'a', title: 'A', excerpt: 'E' }] },
      { listedBy: [{ id: 'a', title: 'A' }] },
    ],
    ['a DOI that is none of a link', { link: { title: 'A', doi: '11.5555/1' } }, { link: { title: 'A' } }],
    [
      'what announces a DOI, and its capitals',
      { link: { title: 'A', doi: 'doi:10.5555/B' } },
      { link: { title: 'A', doi: '10.5555/b' } },
    ],
    ['a DOI without a name', { link: { title: 'A', doi: '10.' } }, { link: { title: 'A' } }],
    [
      'what is no DOI of a related link',
      { records: [{ id: 'a', title: 'A', related: [{ title: 'B', doi: 'x' }] }] },
      { records: [{ id: 'a', title: 'A', related: [{ title: 'B' }] }] },
    ],
  ])('cuts or leaves out %s', (_, entry, kept) => {
    expect(valid(entry)).toEqual(kept);
  });

  test.each([
    ['no entry', 7],
    ['a list', []],
    ['nothing', null],
    ['records of a wrong type', { records: {} }],
    ['a record without an id', { records: [{ title: 'A' }] }],
    ['a record without a title', { records: [{ id: 'a' }] }],
    ['a quality that is no number', { records: [{ id: 'a', title: 'A', quality: 'high' }] }],
    ['a link that is none', { link: 'A' }],
    ['a listing without a title', { listedBy: [{ id: 'a' }] }],
    ['a listing without an id', { listedBy: [{ title: 'A' }] }],
    ['listings of a wrong type', { listedBy: 7 }],
    ['no list of records', { records: null }],
    ['no link', { link: null }],
    ['queries of a text', { queries: 'id=7' }],
    ['queries of a wrong type', { queries: [{}] }],
  ])('is refused for %s', (_, entry) => {
    expect(() => valid(entry)).toThrow('buckets/0.json: the entry of news.example/a is wrong');
  });
});
