import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../src/compiler/zip/crc32.ts';

/** A file of a made zip, and what is odd about it. */
export interface MadeEntry {
  name: string;
  text: string;
  method?: number;
  /** Its sizes stand behind its data, as in zips that are written as a stream. */
  isDescribed?: boolean;
  isEncrypted?: boolean;
  /** What the zip says of it, where that is not true. */
  unpacked?: number;
  crc?: number;
  /** With sizes of 8 bytes. */
  isLong?: boolean;
}

/** A zip written byte by byte, so that it can be wrong in any way. */
export function madeZip(entries: readonly MadeEntry[]): Uint8Array<ArrayBuffer> {
  const pieces = entries.map(toBytes);
  const listed = entries.map(({ name }) =>
    Buffer.concat([numbers([0x02014b50, 4], [0, 24], [name.length, 2], [0, 16]), Buffer.from(name)]),
  );
  const end = numbers([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2], [0, 10]);
  return new Uint8Array(Buffer.concat([...pieces, ...listed, end]));
}

function toBytes(entry: MadeEntry): Buffer {
  const { name, text, method = 8, isDescribed = false, isEncrypted = false, isLong = false } = entry;
  const { bytes, deflated, sum } = contentOf(text);
  const packed = method === 8 ? deflated : bytes;
  const { crc = sum, unpacked = bytes.length } = entry;
  const size = isLong ? 8 : 4;
  const sizes = numbers([crc, 4], [packed.length, size], [unpacked, size]);
  const flags = (isEncrypted ? 1 : 0) | (isDescribed ? 8 : 0) | 2048;
  const long = numbers([1, 2], [16, 2], [unpacked, 8], [packed.length, 8]);
  const extra = isLong && !isDescribed ? long : Buffer.alloc(0);
  const inHeader = isDescribed
    ? Buffer.alloc(12)
    : isLong
      ? numbers([crc, 4], [0xffffffff, 4], [0xffffffff, 4])
      : sizes;
  const path = Buffer.from(name);
  return Buffer.concat([
    numbers([0x04034b50, 4], [20, 2], [flags, 2], [method, 2], [0, 4]),
    inHeader,
    numbers([path.length, 2], [extra.length, 2]),
    path,
    extra,
    packed,
    ...(isDescribed ? [numbers([0x08074b50, 4]), sizes] : []),
  ]);
}

/** Hundreds of files of one text are packed once. */
let last: { text: string; bytes: Buffer; deflated: Buffer; sum: number } | undefined;

function contentOf(text: string): { bytes: Buffer; deflated: Buffer; sum: number } {
  if (last?.text === text) return last;
  const bytes = Buffer.from(text);
  const content = { text, bytes, deflated: deflateRawSync(bytes), sum: crc32(bytes) };
  last = content;
  return content;
}

/** Little-endian numbers, each of so many bytes. */
function numbers(...fields: [value: number, bytes: number][]): Buffer {
  return Buffer.concat(
    fields.map(([value, length]) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUIntLE(value, 0, Math.min(length, 6));
      return bytes;
    }),
  );
}
