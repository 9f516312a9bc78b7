import { inflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';

/** Bytes of a pixel, by the kind of colour: https://www.w3.org/TR/png/#11IHDR */
const CHANNELS: { [kind: number]: number } = { 2: 3, 6: 4 };

/** What a row's filter adds to a byte, of the bytes left of it, above it, and left above. https://www.w3.org/TR/png/#9Filters */
const FILTERS: ((left: number, above: number, corner: number) => number)[] = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs) as [
      number,
      number,
      number,
    ];
    if (a <= b && a <= c) return left;
    return b <= c ? above : corner;
  },
];

/**
 * Reads a PNG as browsers write it: 8 bits a channel, not interlaced.
 * @throws Error for any other kind
 */
export function readPng(file: Buffer): Pixels {
  const [width, height, kind = 0] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25]];
  const channels = CHANNELS[kind];
  if (channels === undefined || file[24] !== 8 || file[28] !== 0) throw new Error('unknown kind of PNG');
  const rows = inflateSync(Buffer.concat(partsOf(file)));
  const data = new Uint8Array(width * height * 4).fill(255);
  const stride = width * channels;
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    const added = FILTERS[rows[start] ?? 0] ?? (() => 0);
    for (let at = 0; at < stride; at++) {
      const [left = 0, corner = 0] = at < channels ? [] : [row[at - channels], above[at - channels]];
      row[at] = (row[at] ?? 0) + added(left, above[at] ?? 0, corner);
      data[(y * width + Math.floor(at / channels)) * 4 + (at % channels)] = row[at] ?? 0;
    }
    above = row;
  }
  return { width, height, data };
}

/** The contents of its IDAT chunks: each has its length before its name, and a checksum after what is in it. */
function partsOf(file: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    const start = at + 8;
    if (file.toString('latin1', at + 4, start) === 'IDAT')
      parts.push(file.subarray(start, start + file.readUInt32BE(at)));
  }
  return parts;
}
