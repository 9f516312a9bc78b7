import type { Pixels } from './pixels.ts';

/** Places of the header's fields, counted in 32-bit words: X11's XWDFile.h, `XWDFileHeader`. */
const WORD = {
  headerSize: 0,
  version: 1,
  format: 2,
  width: 4,
  height: 5,
  byteOrder: 7,
  bitsPerPixel: 11,
  bytesPerLine: 12,
  colours: 19,
};
const Z_PIXMAP = 2;
const LEAST_SIGNIFICANT_FIRST = 0;
const COLOUR_BYTES = 12;

/**
 * Reads a picture in the X Window Dump format, version 7, as Xvfb keeps its screen: 32 bits a pixel, blue in the lowest
 * byte. The header is big-endian, a table of colours follows it.
 * @throws Error for any other kind of dump
 */
export function readXwd(file: Buffer): Pixels {
  const word = (field: keyof typeof WORD) => file.readUInt32BE(WORD[field] * 4);
  const kind = [word('version'), word('format'), word('byteOrder'), word('bitsPerPixel')].join();
  if (kind !== [7, Z_PIXMAP, LEAST_SIGNIFICANT_FIRST, 32].join())
    throw new Error(`unknown kind of screen dump: ${kind}`);
  const [width, height, bytesPerLine] = [word('width'), word('height'), word('bytesPerLine')];
  const start = word('headerSize') + word('colours') * COLOUR_BYTES;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * bytesPerLine + x * 4;
      const bgr = file.subarray(from, from + 3);
      data.set([bgr[2] ?? 0, bgr[1] ?? 0, bgr[0] ?? 0, 255], (y * width + x) * 4);
    }
  }
  return { width, height, data };
}
