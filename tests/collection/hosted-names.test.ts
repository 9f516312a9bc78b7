import { describe, expect, test } from 'vitest';
import { bucketPath } from '../../src/collection/bucket-path.ts';
import type { CompileOptions } from '../../src/collection/compile/compile-state.ts';
import { compile } from '../../src/collection/compile.ts';
import { findMatches } from '../../src/collection/find-matches.ts';
import { hostedPath } from '../../src/collection/hosted-path.ts';
import { hostedSource } from '../../src/collection/hosted-source.ts';
import { bucketReader } from '../../src/collection/read-bucket.ts';
import { tinyRecords } from './compile/compiling.ts';

const DIGEST = '0123456789abcdef0123456789abcdef';

test.each([
  ['buckets/f/3fa0.json', 'buckets/f/3fa0.0123456789abcdef.json'],
  ['button/digests.json', 'button/digests.0123456789abcdef.json'],
  ['filter/0.bin', 'filter/0.0123456789abcdef.bin'],
])('%s is %s on a host', (path, hosted) => {
  expect(hostedPath(path, DIGEST)).toBe(hosted);
});

test.each([
  [0, 0, 'buckets/0.json'],
  [5, 3, 'buckets/5.json'],
  [0x3f, 8, 'buckets/3f.json'],
  [5, 8, 'buckets/05.json'],
  [5, 10, 'buckets/005.json'],
  [0x3ff, 10, 'buckets/3ff.json'],
  [0x3ff, 11, 'buckets/0/3ff.json'],
  [0x400, 11, 'buckets/1/400.json'],
  [0x3fa0, 14, 'buckets/f/3fa0.json'],
  [0x3fa0c, 18, 'buckets/fe/3fa0c.json'],
  [0x3fa0c1, 24, 'buckets/3f/3fa0c1.json'],
])('bucket %d of %d bits lies at %s', (number, bits, path) => {
  expect(bucketPath(number, bits)).toBe(path);
});

const directoryOf = (number: number, bits: number) => bucketPath(number, bits).replace(/[^/]*$/, '');

test('no number of bits makes more than 256 directories, and fewer have at most 1,024 files', () => {
  for (let bits = 0; bits <= 18; bits++) {
    const counts = new Map<string, number>();
    for (let number = 0; number < 2 ** bits; number++) {
      const directory = directoryOf(number, bits);
      counts.set(directory, (counts.get(directory) ?? 0) + 1);
    }
    expect(counts.size).toBe(Math.max(1, 2 ** (bits - 10)));
    expect(Math.max(...counts.values())).toBe(Math.min(1024, 2 ** bits));
  }
  expect(new Set(Array.from({ length: 512 }, (_, at) => directoryOf(at * 2 ** 15, 24))).size).toBe(256);
});

describe('a hosted collection', () => {
  const all = tinyRecords(2100);
  const hosted = async (options: Partial<CompileOptions> = { bucketSize: 10 }, records = all) => {
    const files = new Map<string, Uint8Array>();
    const write = async (path: string, bytes: Uint8Array, digest?: string) =>
      void files.set(digest === undefined ? path : hostedPath(path, digest), bytes);
    const header = await compile(records, { name: 'Made' }, write, options);
    const reads: string[] = [];
    const readFile = async (path: string) => {
      reads.push(path);
      return files.get(path) ?? null;
    };
    return { header, files, reads, source: hostedSource({ readFile }, header.directories) };
  };

  test('is read by the plain paths, with each list read once', async () => {
    const { header, source, reads } = await hosted();
    expect(Object.keys(header.directories)).toEqual([
      'buckets/0',
      'buckets/1',
      'buckets/2',
      'buckets/3',
      'button',
      'search',
    ]);
    const collection = { header, readBucket: bucketReader(source) };
    for (const { id, record } of all.slice(0, 300)) {
      const found = await findMatches(collection, record.webUrl ?? '');
      expect(found?.own.map((own) => own.record.id)).toContain(id);
    }
    const lists = reads.filter((path) => path.includes('digests'));
    expect(new Set(lists).size).toBe(lists.length);
    expect(await source.readFile('collection.json')).not.toBeNull();
  });

  test('is asked again for a list that it did not give', async () => {
    const { files, header } = await hosted({}, all.slice(0, 20));
    let isThere = false;
    const readFile = async (path: string) => (isThere ? (files.get(path) ?? null) : null);
    const source = hostedSource({ readFile }, header.directories);
    await expect(source.readFile('buckets/0.json')).rejects.toThrow('missing');
    isThere = true;
    expect(await source.readFile('buckets/0.json')).not.toBeNull();
  });

  test('of one record more has new names for what changed and few besides', async () => {
    const names = async (count: number) => {
      const { files } = await hosted({ bucketSize: 10 }, tinyRecords(count));
      return [...files.keys()];
    };
    const [before, after] = [new Set(await names(2100)), await names(2101)];
    const written = after.filter((name) => !before.has(name) || name === 'collection.json');
    const kinds = written.map((name) =>
      name.replace(/\.[\da-f]{16}\./, '.').replace(/^(buckets)\/.(\/\w{3}\b)?/, '$1'),
    );
    expect(kinds.sort()).toEqual(
      [
        'button/addresses.json',
        'button/digests.json',
        'buckets.json',
        'buckets/digests.json',
        'collection.json',
        'search/digests.json',
        'search/postings.txt',
        'search/rows.txt',
        'search/terms.txt',
      ].sort(),
    );
  });

  test.each(['buckets/zz.json', 'buckets/constructor', '__proto__/a.json', 'nothing/0.json', '../collection.json'])(
    'has no %s',
    async (path) => {
      const { source } = await hosted({}, all.slice(0, 20));
      expect(await source.readFile(path)).toBeNull();
    },
  );

  test.each([
    ['{"0.json":7}', null],
    ['{"0.json":"../../../../etc/passwd"}', null],
    ['7', 'not a list of digests'],
    ['{', 'not JSON'],
    [null, 'missing'],
  ])('is not led astray by a list of digests that is %s', async (list, fault) => {
    const { header, files } = await hosted({}, all.slice(0, 20));
    const path = hostedPath('buckets/digests.json', header.directories.buckets ?? '');
    if (list === null) files.delete(path);
    else files.set(path, new TextEncoder().encode(list));
    const source = hostedSource({ readFile: async (name) => files.get(name) ?? null }, header.directories);
    const read = source.readFile('buckets/0.json');
    if (fault === null) expect(await read).toBeNull();
    else await expect(read).rejects.toThrow(`${path}: ${fault}`);
  });
});
