import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { findMatches } from '../../src/collection/find-matches.ts';
import type { NamedRecord } from '../../src/collection/named-record.ts';
import { readEntry } from '../../src/collection/read-entry.ts';
import { compiled, madeRecords } from './made-collection.ts';

const many = (count: number) =>
  madeRecords(
    Array.from({ length: count }, (_, index) => ({
      excerpt: 'x'.repeat(400),
      quality: index % 90,
      related: [{ title: `Next ${index}`, webUrl: `https://news.example/story-${index + 1}.html` }],
    })),
  );

const texts = (files: Map<string, Uint8Array>) =>
  [...files].map(([path, bytes]) => `${path} ${new TextDecoder().decode(bytes)}`).sort();

describe('a compiled collection', () => {
  test('has the same bytes whatever the order of the records', async () => {
    const records = many(500);
    const [one, other] = [await compiled(records), await compiled([...records].reverse())];
    expect(texts(other.files)).toEqual(texts(one.files));
  });

  test('changes its version with a record', async () => {
    const [one, other] = [await compiled(many(500)), await compiled(many(501))];
    expect(one.header.version).not.toBe(other.header.version);
  });

  test('has buckets of at most 64 KB, 99 of 100, and none is missing', async () => {
    const { files, header } = await compiled(many(4000));
    const buckets = [...files].filter(([path]) => path.startsWith('buckets/') && !path.endsWith('digests.json'));
    expect(buckets).toHaveLength(2 ** header.bits);
    expect(buckets.filter(([, bytes]) => bytes.length > 65_536).length).toBeLessThanOrEqual(buckets.length / 100);
  });

  test('keeps its header small', async () => {
    const { files } = await compiled(many(4000));
    expect(files.get('collection.json')?.length).toBeLessThan(32_768);
  });

  test('holds the digest of every file', async () => {
    const { files, header } = await compiled(many(500));
    const sha256 = (path: string) =>
      createHash('sha256')
        .update(files.get(path) ?? '')
        .digest('hex')
        .slice(0, 32);
    const listed = Object.entries(header.directories).flatMap(([directory, digest]) => {
      expect(sha256(`${directory}/digests.json`)).toBe(digest);
      const list: { [name: string]: string } = JSON.parse(
        new TextDecoder().decode(files.get(`${directory}/digests.json`)),
      );
      return Object.entries(list).map(([name, expected]) => {
        expect(sha256(`${directory}/${name}`)).toBe(expected);
        return `${directory}/${name}`;
      });
    });
    expect(listed.sort()).toEqual([...files.keys()].filter((path) => !/digests|collection\.json/.test(path)).sort());
  });

  describe('tells at a path which queries its records have', () => {
    const PAGE = 'https://news.example/2021/04/07/a-story';
    const at = (query: string) => ({ webUrl: `${PAGE}${query}` });
    const entryAt = async (records: NamedRecord[], key = 'news.example/2021/04/07/a-story') => {
      const { header, readBucket } = await compiled(records);
      return { entry: await readEntry(readBucket, header.bits, key), keys: header.keys };
    };

    test('each once, those of newer records first, beside the record without one', async () => {
      const newer = { ...at('?id=9&b=1'), publishedDateTime: '2022-01-01T00:00:00Z' };
      const { entry, keys } = await entryAt(madeRecords([at('?id=7'), newer, at('?utm_source=x&id=7'), at('')]));
      expect(entry?.queries).toEqual(['b=1&id=9', 'id=7']);
      expect(entry?.records).toHaveLength(1);
      expect(keys).toBe(3);
    });

    test('in an entry that leads nowhere by itself and is not counted', async () => {
      const records = madeRecords([at('?id=7')]);
      expect(await entryAt(records)).toEqual({ entry: { queries: ['id=7'] }, keys: 1 });
      expect(await findMatches(await compiled(records), PAGE)).toBeNull();
    });

    test('at most 200', async () => {
      const { entry } = await entryAt(madeRecords(Array.from({ length: 300 }, (_, index) => at(`?id=${index}`))));
      expect(entry?.queries).toHaveLength(200);
    });

    test('in the same bytes whatever the order of the records', async () => {
      const records = madeRecords(Array.from({ length: 250 }, (_, index) => at(`?id=${index}`)));
      const [one, other] = [await compiled(records), await compiled([...records].reverse())];
      expect(texts(other.files)).toEqual(texts(one.files));
    });

    test.each([
      ['a path that is no article’s', 'https://news.example/show?id=7', 'news.example/show'],
      ['a route', `${PAGE}?id=7#/b`, 'news.example/2021/04/07/a-story'],
      ['a related link', PAGE, 'news.example/story/the-related-story'],
    ])('but not of %s', async (_, webUrl, key) => {
      const related = [{ title: 'A link', webUrl: 'https://news.example/story/the-related-story?id=7' }];
      expect((await entryAt(madeRecords([{ webUrl, related }]), key)).entry).toBeNull();
    });
  });

  test('is a bucket of nothing where there are no records', async () => {
    const collection = await compiled([]);
    expect(collection.header).toMatchObject({ records: 0, keys: 0, bits: 0 });
    expect(await findMatches(collection, 'https://news.example/')).toBeNull();
  });
});

describe('a damaged collection says which file and why', () => {
  test.each([
    ['missing', null, 'buckets/0.json: missing'],
    ['cut off', '{"news.example/story-0.html":{"rec', 'buckets/0.json: not JSON'],
    ['no bucket', '[]', 'buckets/0.json: not a bucket'],
    [
      'an entry of a wrong type',
      '{"news.example/story-0.html":1}',
      'buckets/0.json: the entry of news.example/story-0.html is wrong',
    ],
    [
      'records of a wrong type',
      '{"news.example/story-0.html":{"records":{}}}',
      'buckets/0.json: the entry of news.example/story-0.html is wrong',
    ],
    [
      'a record that is none',
      '{"news.example/story-0.html":{"records":[{"id":"a"}]}}',
      'buckets/0.json: the entry of news.example/story-0.html is wrong',
    ],
    ...[
      '"records":[{"title":"A"}]',
      '"link":null',
      '"link":7',
      '"link":{}',
      '"listedBy":{}',
      '"listedBy":[{"id":"a"}]',
      '"listedBy":[{"title":"A"}]',
    ].map((part): [string, string, string] => [
      `an entry with a part of a wrong type, ${part}`,
      `{"news.example/story-0.html":{${part}}}`,
      'buckets/0.json: the entry of news.example/story-0.html is wrong',
    ]),
    ...[
      '"related":"x"',
      '"related":[1,null]',
      '"related":[{"webUrl":"https://a.example/b"}]',
      '"related":[{"title":"b","provider":{"name":7}}]',
      '"topics":5',
      '"topics":[{"a":1}]',
      '"excerpt":{"a":1}',
      '"quality":"high"',
      '"publishedDateTime":7',
      '"provider":{}',
      '"provider":null',
      '"images":[{"width":7}]',
      '"published":"yes"',
      '"topics":["a",1]',
    ].map((field): [string, string, string] => [
      `a record with a field of a wrong type, ${field}`,
      `{"news.example/story-0.html":{"records":[{"id":"a","title":"A",${field}}]}}`,
      'buckets/0.json: the entry of news.example/story-0.html is wrong',
    ]),
    ...['7', '"id=7"', '[{}]', '[["id=7"]]'].map((queries): [string, string, string] => [
      `queries of a wrong type, ${queries}`,
      `{"news.example/story-0.html":{"queries":${queries}}}`,
      'buckets/0.json: the entry of news.example/story-0.html is wrong',
    ]),
  ])('%s', async (_, text, message) => {
    const collection = await compiled(madeRecords([{}]));
    if (text === null) collection.files.delete('buckets/0.json');
    else collection.files.set('buckets/0.json', new TextEncoder().encode(text));
    await expect(findMatches(collection, 'https://news.example/story-0.html')).rejects.toThrow(message);
  });
});

test('an entry with every field is no damage', async () => {
  const link = {
    title: 'A link',
    excerpt: 'Of it.',
    webUrl: 'https://papers.example/a',
    ampWebUrl: 'https://papers.example/amp/a',
    cdnAmpWebUrl: 'https://papers-example.cdn.ampproject.org/c/s/papers.example/amp/a',
    type: 'article',
    publishedDateTime: '2021-02-05T05:04:00Z',
    provider: { name: 'Papers', domain: 'papers.example' },
    quality: 7,
    images: [{ url: 'https://papers.example/a.png', width: 7, height: 7, title: 'A' }],
  };
  const record = { category: 'news', heat: 7, published: true, topics: ['A'], length: 'PT7M', related: [link] };
  const collection = await compiled(madeRecords([{ ...record, provider: link.provider, images: link.images }]));
  expect(await findMatches(collection, 'https://news.example/story-0.html')).toMatchObject({
    own: [{ record: { ...record, provider: link.provider, images: link.images, related: [{ title: 'A link' }] } }],
  });
  expect(await findMatches(collection, link.webUrl)).toMatchObject({
    link: { title: 'A link' },
    listedBy: [{ id: 'r0' }],
  });
});

test('fields that a later version adds to an entry are no damage', async () => {
  const collection = await compiled(madeRecords([{}]));
  const text = '{"news.example/story-0.html":{"records":[{"id":"a","title":"A","mood":7}],"moods":7}}';
  collection.files.set('buckets/0.json', new TextEncoder().encode(text));
  expect(await findMatches(collection, 'https://news.example/story-0.html')).toMatchObject({
    own: [{ record: { title: 'A' } }],
  });
});
