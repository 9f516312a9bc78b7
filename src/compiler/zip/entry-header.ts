import type { ByteReader } from './byte-reader.ts';

/*
 * The layout of a zip, from PKWARE's APPNOTE.TXT, 4.3: for each file a header and its data, then a list of all, then the end.
 */

/** What the parts of a zip begin with. */
export const SIGNATURE = { file: 0x04034b50, listed: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, data: 0x08074b50 };

const HEADER_BYTES = 30;
const FLAGS = { encrypted: 1, described: 8 };
const SIZE_IN_EXTRA = 0xffffffff;

/** What stands before the data of a file. */
export interface EntryHeader {
  name: string;
  isEncrypted: boolean;
  /** How it is compressed: 0 not at all, 8 deflated. */
  method: number;
  /** Null where it stands behind the data. */
  sizes: EntrySizes | null;
}

/** What a zip says of a file's data. */
export interface EntrySizes {
  crc: number;
  packed: number;
  unpacked: number;
}

/** Little-endian numbers of some bytes. */
export const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

/** Takes the next header, whose signature was seen; null where the zip ends within it. */
export async function takeHeader(reader: ByteReader): Promise<EntryHeader | null> {
  const bytes = await reader.take(HEADER_BYTES);
  if (bytes === null) return null;
  const fields = view(bytes);
  const [flags, method] = [fields.getUint16(6, true), fields.getUint16(8, true)];
  const sizes = {
    crc: fields.getUint32(14, true),
    packed: fields.getUint32(18, true),
    unpacked: fields.getUint32(22, true),
  };
  const [nameLength, extraLength] = [fields.getUint16(26, true), fields.getUint16(28, true)];
  const more = await reader.take(nameLength + extraLength);
  if (more === null) return null;
  return {
    // Old programs write names in other code pages without saying so: what is no UTF-8 is told as such.
    name: new TextDecoder().decode(more.subarray(0, nameLength)),
    isEncrypted: (flags & FLAGS.encrypted) !== 0,
    method,
    sizes: (flags & FLAGS.described) !== 0 ? null : longSizes(sizes, more.subarray(nameLength)),
  };
}

/** The sizes of a file that has 4 GB or more stand in an extra field, numbered 1: unpacked, packed. */
function longSizes(sizes: EntrySizes, extra: Uint8Array): EntrySizes {
  if (sizes.packed !== SIZE_IN_EXTRA && sizes.unpacked !== SIZE_IN_EXTRA) return sizes;
  const fields = view(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + fields.getUint16(at + 2, true)) {
    if (fields.getUint16(at, true) !== 1 || at + 20 > extra.length) continue;
    const [unpacked, packed] = [fields.getBigUint64(at + 4, true), fields.getBigUint64(at + 12, true)];
    return { ...sizes, unpacked: Number(unpacked), packed: Number(packed) };
  }
  return sizes;
}
