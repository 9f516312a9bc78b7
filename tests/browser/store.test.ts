import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeStore } from '../../build/store/make-store.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-store-test-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What the head of a PNG says (https://www.w3.org/TR/png/#11IHDR). */
function headOf(file: string): { width: number; height: number; hasAlpha: boolean } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: (bytes[25] ?? 0) >= 4 };
}

test('the stores’ pictures are made of the real product, in the sizes that they ask for and without transparency', async () => {
  const files = await makeStore(out);
  const pictures = files.filter((file) => file.endsWith('.png'));
  const sizes = pictures.map((file) => {
    const { width, height, hasAlpha } = headOf(file);
    return `${path.basename(file)} ${width}x${height}${hasAlpha ? ' with alpha' : ''}`;
  });
  expect(sizes).toEqual([
    '1-context.png 1280x800',
    '2-side-panel.png 1280x800',
    '3-search.png 1280x800',
    '4-cite.png 1280x800',
    '5-collections.png 1280x800',
    'tile.png 440x280',
    'logo.png 300x300',
  ]);
  // An empty page of that size has a few kilobytes.
  for (const file of pictures.slice(0, 5)) expect(readFileSync(file).length, file).toBeGreaterThan(50_000);
  expect(files.at(-1)).toBe(path.join(out, 'listing.md'));
}, 180_000);
