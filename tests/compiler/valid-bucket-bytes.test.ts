import { expect, test } from 'vitest';
import { digest } from '../../src/collection/digest.ts';
import { checkFile } from '../../src/compiler/check-compiled.ts';

const PATH = 'buckets/0.json';

const stored = async (text: string): Promise<string> => {
  const bytes = new TextEncoder().encode(text);
  return new TextDecoder().decode(await checkFile(bytes, { path: PATH, digest: await digest(bytes) }));
};

test('stores a good bucket byte for byte', async () => {
  const text =
    '{"a.example/1":{"records":[{"id":"a","title":"T"}]},\n"a.example/2":{"records":[{"title":"U","id":"b"}]}}\n';
  expect(await stored(text)).toBe(text);
});

test('stores nothing that no record may say', async () => {
  const text = '{"a.example/1":{"records":[{"id":"a","title":"T","webUrl":"javascript:alert(1)","more":1}]}}';
  expect(await stored(text)).toBe('{"a.example/1":{"records":[{"id":"a","title":"T"}]}}\n');
});

test('refuses a bucket with an entry that is none', async () => {
  await expect(stored('{"a.example/1":{"records":1}}')).rejects.toMatchObject({ word: 'faultDamaged', values: [PATH] });
});
