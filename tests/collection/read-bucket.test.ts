import { describe, expect, test } from 'vitest';
import { largestFile } from '../../src/collection/largest-file.ts';
import {
  bucketReader,
  DamagedFileError,
  NewerFileError,
  readBytes,
  readJson,
  UnreachableFileError,
} from '../../src/collection/read-bucket.ts';

const PATH = 'buckets/0.json';
const sourceOf = (text: string | null) => ({
  readFile: async () => (text === null ? null : new TextEncoder().encode(text)),
});

test.each([
  [new DamagedFileError(PATH, 'missing'), 'DamagedFileError', 'damaged', 'missing'],
  [new UnreachableFileError(PATH, 'gone'), 'UnreachableFileError', 'unreachable', 'gone'],
  [new NewerFileError(PATH), 'NewerFileError', 'newer', 'kept by a newer version of the extension'],
])('%s', (error, name, why, fault) => {
  expect(error).toBeInstanceOf(DamagedFileError);
  expect(error).toMatchObject({ name, why, path: PATH, fault, message: `${PATH}: ${fault}` });
});

describe('a bucket', () => {
  test('is a map', async () => {
    expect(await bucketReader(sourceOf('{"a":1}'))(PATH)).toEqual({ a: 1 });
    expect(await readJson(sourceOf('[1]'), PATH)).toEqual([1]);
  });

  test.each([
    ['missing', null, 'missing'],
    ['cut off', '{', 'not JSON'],
    ['nothing', 'null', 'not a bucket'],
    ['a text', '"a"', 'not a bucket'],
    ['a list', '[]', 'not a bucket'],
  ])('is none where it is %s', async (_, text, fault) => {
    await expect(bucketReader(sourceOf(text))(PATH)).rejects.toThrow(`${PATH}: ${fault}`);
  });

  test('may be as large as such a file can be', async () => {
    const bytes = (size: number) => readBytes({ readFile: async () => new Uint8Array(size) }, PATH);
    expect(await bytes(largestFile(PATH))).toHaveLength(8_000_000);
    await expect(bytes(largestFile(PATH) + 1)).rejects.toThrow(`${PATH}: too large`);
  });
});
