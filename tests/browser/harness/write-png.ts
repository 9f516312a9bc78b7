import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { Pixels } from './pixels.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGBA = 6;

/** The checksum of https://www.w3.org/TR/png-3/#D-CRCAppendix. (Node's own came with 20.15.) */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const out = Buffer.alloc(named.length + 8);
  out.writeUInt32BE(body.length);
  named.copy(out, 4);
  out.writeUInt32BE(crc32(named), named.length + 4);
  return out;
}

function header(width: number, height: number): Buffer {
  const body = Buffer.alloc(13);
  body.writeUInt32BE(width);
  body.writeUInt32BE(height, 4);
  body.set([8, RGBA], 8); // Eight bits a channel; compression, filter and interlace are 0.
  return body;
}

/** A picture as the bytes of a PNG file, https://www.w3.org/TR/png-3/, without row filters. */
export function encodePng({ width, height, data }: Pixels): Buffer {
  const rows = Buffer.alloc(height * (width * 4 + 1)); // A row starts with its filter: 0, none.
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * width * 4, (y + 1) * width * 4), y * (width * 4 + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header(width, height)),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Writes a picture to a PNG file, to be looked at. */
export function writePng(file: string, pixels: Pixels): void {
  writeFileSync(file, encodePng(pixels));
}
