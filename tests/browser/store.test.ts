import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeStore } from '../../build/store/make-store.ts';
import { type Box, crop, forEachPixel, type Pixels } from './harness/pixels.ts';
import { readPng } from './harness/read-png.ts';

const out = mkdtempSync(path.join(os.tmpdir(), 'article-context-store-test-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** What the head of a PNG says (https://www.w3.org/TR/png/#11IHDR). */
function headOf(file: string): { width: number; height: number; hasAlpha: boolean } {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), hasAlpha: (bytes[25] ?? 0) >= 4 };
}

/** Where the article and the side panel beside it are in their picture, and the button ⋯ at the right end of the panel's header. */
const BESIDE: Box = { left: 393, top: 105, width: 838, height: 695 };
const MORE: Box = { left: 1195, top: 112, width: 36, height: 24 };

/** As many columns are not all blank at the panel's right end: a margin, and the ends of what stands there. */
const EDGE = 30;

/** How many separate things are side by side in a picture: the columns between them are blank. */
function thingsIn(pixels: Pixels): number {
  const inked = new Array<boolean>(pixels.width).fill(false);
  forEachPixel(pixels, (colour, x) => {
    if (Math.max(...colour) < 200) inked[x] = true;
  });
  return inked.filter((isInked, x) => isInked && !inked[x - 1]).length;
}

/** Where else in a picture its columns at the right end are to be seen: pixels from its left. */
function repetitionsOf(pixels: Pixels): number[] {
  const { width, height } = pixels;
  const at = (left: number) => Buffer.from(crop(pixels, { left, top: 0, width: EDGE, height }).data);
  const last = at(width - EDGE);
  return Array.from({ length: width - EDGE }, (_, left) => left).filter((left) => at(left).equals(last));
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
  const sidePanel = readPng(readFileSync(path.join(out, '2-side-panel.png')));
  expect(thingsIn(crop(sidePanel, MORE)), 'the dots at the panel’s right end').toBe(3);
  expect(repetitionsOf(crop(sidePanel, BESIDE)), 'where the panel’s right end is drawn again').toEqual([]);
  expect(files.at(-1)).toBe(path.join(out, 'listing.md'));
}, 180_000);
