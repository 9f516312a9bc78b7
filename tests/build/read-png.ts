import { inflateSync } from 'node:zlib';

/** The place of the first chunk, behind the signature: https://www.w3.org/TR/png-3/#5PNG-file-signature. */
const FIRST_CHUNK = 8;
const BYTES = 4;

/** The pixels of a PNG as Chromium writes it: eight bits of red, green, blue and opacity each, not interlaced. */
export function readPng(file: Buffer): { width: number; pixels: number[][] } {
  let header: Buffer = Buffer.alloc(0);
  const parts: Buffer[] = [];
  for (let at = FIRST_CHUNK; at < file.length; at += file.readUInt32BE(at) + 12) {
    const type = file.toString('latin1', at + 4, at + 8);
    const data = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (type === 'IHDR') header = data;
    if (type === 'IDAT') parts.push(data);
  }
  if (header.subarray(8).join() !== '8,6,0,0,0') throw new Error('another kind of PNG');
  const width = header.readUInt32BE(0);
  const data = unfiltered(inflateSync(Buffer.concat(parts)), width * BYTES);
  const pixels = Array.from({ length: data.length / BYTES }, (_, n) => [...data.subarray(n * BYTES, (n + 1) * BYTES)]);
  return { width, pixels };
}

/** Undoes what makes rows smaller: https://www.w3.org/TR/png-3/#9Filters. */
function unfiltered(rows: Buffer, rowBytes: number): Uint8Array {
  const count = rows.length / (rowBytes + 1);
  const out = new Uint8Array(count * rowBytes);
  for (let place = 0; place < out.length; place++) {
    const [row, column] = [Math.floor(place / rowBytes), place % rowBytes];
    const start = row * (rowBytes + 1);
    const left = column < BYTES ? 0 : (out[place - BYTES] ?? 0);
    const above = row === 0 ? 0 : (out[place - rowBytes] ?? 0);
    const corner = row === 0 || column < BYTES ? 0 : (out[place - rowBytes - BYTES] ?? 0);
    const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
    out[place] = (rows[start + 1 + column] ?? 0) + (guesses[rows[start] ?? 0] ?? 0);
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
