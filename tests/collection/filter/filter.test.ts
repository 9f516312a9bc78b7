import { describe, expect, test } from 'vitest';
import { articleKey } from '../../../src/address/article-key.ts';
import { compile } from '../../../src/collection/compile.ts';
import { filterBlock, type Hashes, isInBlock, MOST_KEYS } from '../../../src/collection/filter/filter-block.ts';
import { mayHold } from '../../../src/collection/filter/may-hold.ts';
import { secondHash } from '../../../src/collection/filter/second-hash.ts';
import { keyHash } from '../../../src/collection/key-hash.ts';
import { LARGEST_BLOCK } from '../../../src/collection/largest-file.ts';
import { pageWithoutQuery } from '../../../src/collection/page-without-query.ts';
import { addressesOf } from '../../../src/collection/record-keys.ts';
import { news } from '../compile/compiling.ts';

const hashesOf = (key: string): Hashes => [keyHash(key), secondHash(key)];

/** Of 100,000 keys that are none of the block's, the share that is taken for one of them. */
function falseShare(block: Uint8Array): number {
  let wrong = 0;
  for (let at = 0; at < 100_000; at++) if (isInBlock(block, hashesOf(`other.example/2021/${at}`))) wrong++;
  return wrong / 100_000;
}

describe('a block', () => {
  test('that is empty holds none', () => expect(isInBlock(new Uint8Array(), hashesOf('a.example/'))).toBe(false));

  test.each([[1], [100], [5000], [MOST_KEYS]])('of %d keys holds each of them and few others', (count) => {
    const keys = Array.from({ length: count }, (_, at) => hashesOf(`news.example/story-${at}`));
    const block = filterBlock(keys);
    expect(block.length).toBeLessThanOrEqual(LARGEST_BLOCK);
    expect(keys.every((key) => isInBlock(block, key))).toBe(true);
    expect(falseShare(block)).toBeLessThanOrEqual(0.005);
  });

  test('of keys that share the first bits of their hashes, as all of a block do, holds few others', () => {
    const keys: Hashes[] = [];
    for (let at = 0; keys.length < 5000; at++) {
      const hashes = hashesOf(`news.example/story-${at}`);
      if (hashes[0] >>> 28 === 7) keys.push(hashes);
    }
    const block = filterBlock(keys);
    let [asked, wrong] = [0, 0];
    for (let at = 0; asked < 20_000; at++) {
      const hashes = hashesOf(`other.example/${at}`);
      if (hashes[0] >>> 28 !== 7) continue;
      asked++;
      if (isInBlock(block, hashes)) wrong++;
    }
    expect(wrong / asked).toBeLessThanOrEqual(0.005);
  });

  test.each([
    ['of the first bits', [0, 1], { 0: 0xff }],
    ['of others', [9, 3], { 1: 0x92, 2: 0x24, 3: 0x49 }],
    ['of the last and the first', [0xffffffff, 1], { 0: 0x7f, 127: 0x80 }],
    ['of one bit', [7, 0], { 0: 0x80 }],
  ])('has the bits that the format says: %s', (_, [first = 0, second = 0], set) => {
    const block = filterBlock([[first, second]]);
    expect([...block].flatMap((byte, at) => (byte === 0 ? [] : [[at, byte]]))).toEqual(
      Object.entries(set).map(([at, byte]) => [Number(at), byte]),
    );
    expect(isInBlock(block, [first, second])).toBe(true);
    expect(isInBlock(block, [first + 1, second])).toBe(false);
  });

  test('has twelve bits for each of at most 21,845 keys', () => {
    const sizes = [1, 85, 86, 100, 101, 21_845].map((count) => filterBlock(Array(count).fill([0, 0])).length);
    expect(sizes).toEqual([128, 128, 129, 150, 152, 32_768]);
    expect(MOST_KEYS).toBe(21_845);
  });

  test('of no keys holds none', () => {
    expect(filterBlock([])).toHaveLength(128);
    expect(falseShare(filterBlock([]))).toBe(0);
  });
});

describe('a collection with a filter', () => {
  const records = news(300);
  const compiled = async (partitionBits = 3) => {
    const files = new Map<string, Uint8Array>();
    const write = async (path: string, bytes: Uint8Array) => void files.set(path, bytes);
    const header = await compile(records, { name: 'Made' }, write, { filter: 'always', partitionBits });
    return { header, files, readFile: async (path: string) => files.get(path) ?? null };
  };

  test('may hold each of its keys, and those of their pages without a query', async () => {
    const { header, readFile } = await compiled();
    const own = records.flatMap(({ record }) => [record, ...(record.related ?? [])].flatMap(addressesOf));
    const keys = own.map(articleKey).filter((key) => key !== null);
    const pages = keys.flatMap((key) => pageWithoutQuery(key)?.page ?? []);
    expect(pages.length).toBeGreaterThan(0);
    for (const key of [...keys, ...pages]) expect(await mayHold(readFile, header, key)).toBe(true);
  });

  test('holds hardly any other', async () => {
    const { header, readFile } = await compiled();
    let wrong = 0;
    for (let at = 0; at < 4000; at++) if (await mayHold(readFile, header, `other.example/${at}`)) wrong++;
    expect(wrong / 4000).toBeLessThanOrEqual(0.005);
  });

  test('reads one block of it for a key', async () => {
    const { header, readFile } = await compiled();
    const reads: string[] = [];
    const reading = (path: string) => {
      reads.push(path);
      return readFile(path);
    };
    await mayHold(reading, header, 'other.example/a');
    expect(reads).toEqual(['filter/0.bin']);
  });

  test.each([
    ['missing', null, 'filter/0.bin: missing'],
    ['empty', new Uint8Array(), 'filter/0.bin: not a block of a filter'],
    ['too large', new Uint8Array(32_769), 'filter/0.bin: too large'],
  ])('says that a block is damaged: %s', async (_, bytes, message) => {
    const { header } = await compiled();
    await expect(mayHold(async () => bytes, header, 'other.example/a')).rejects.toThrow(message);
  });

  test('and one without: may hold anything, and nothing is read', async () => {
    expect(await mayHold(() => Promise.reject(new Error('read')), {}, 'other.example/a')).toBe(true);
  });
});

test('a filter of more keys than a block may have is cut by the first bits of their hashes', async () => {
  const addresses = Array.from({ length: MOST_KEYS + 200 }, (_, at) => `https://news.example/${at}`);
  const records = Array.from({ length: 300 }, (_, at) => {
    const listed = addresses.filter((_, index) => index % 300 === at);
    return { id: String(at), record: { title: 'a', related: listed.map((webUrl) => ({ title: webUrl, webUrl })) } };
  });
  const files = new Map<string, Uint8Array>();
  const write = async (path: string, bytes: Uint8Array) => void files.set(path, bytes);
  const { filter } = await compile(records, { name: 'Made' }, write, { filter: 'always', partitionBits: 3 });
  expect(filter).toEqual({ bits: 1 });
  const hashes = addresses.map((address) => hashesOf(articleKey(address) ?? ''));
  for (const block of [0, 1]) {
    const expected = filterBlock(hashes.filter(([first]) => first >>> 31 === block));
    expect(Buffer.compare(files.get(`filter/${block}.bin`) ?? new Uint8Array(), expected)).toBe(0);
  }
}, 20_000);
