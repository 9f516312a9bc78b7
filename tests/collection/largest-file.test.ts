import { describe, expect, test } from 'vitest';
import { hostedPath } from '../../src/collection/hosted-path.ts';
import { largestFile } from '../../src/collection/largest-file.ts';
import { bucketReader } from '../../src/collection/read-bucket.ts';
import { readSearchIndex } from '../../src/collection/search/search-index.ts';
import { mostBytes } from '../../src/compiler/taken-file.ts';

const FILES: readonly [path: string, most: number][] = [
  ['collection.json', 1_000_000],
  ['buckets/0.json', 8_000_000],
  ['buckets/f/3fa0.json', 8_000_000],
  ['buckets/digests.json', 8_000_000],
  ['filter/0.bin', 32_768],
  ['filter/fe/3fa0c.bin', 32_768],
  ['filter/digests.json', 8_000_000],
  ['search/rows.txt', 134_217_728],
  ['search/digests.json', 8_000_000],
  ['button/addresses.json', 8_000_000],
  ['later/a.json', 8_000_000],
];

describe.each(FILES)('%s', (path, most) => {
  test(`has at most ${most} bytes`, () => expect(largestFile(path)).toBe(most));
  test('has as many under its hosted name, and in a zip', () => {
    const hosted = path === 'collection.json' ? path : hostedPath(path, '0123456789abcdef0123456789abcdef');
    expect([largestFile(hosted), mostBytes(path, true), mostBytes(hosted, true)]).toEqual([most, most, most]);
  });
});

/** A source of one file of spaces. */
const fileOf = (bytes: number) => ({ readFile: async () => new Uint8Array(bytes).fill(32) });

test('what is larger is damaged for those who read it, too', async () => {
  const readBucket = (bytes: number) => bucketReader(fileOf(bytes))('buckets/0.json');
  await expect(readBucket(8_000_000)).rejects.toThrow('buckets/0.json: not JSON');
  await expect(readBucket(8_000_001)).rejects.toThrow('buckets/0.json: too large');
  await expect(readSearchIndex(fileOf(largestFile('search/rows.txt') + 1))).rejects.toThrow('too large');
});
