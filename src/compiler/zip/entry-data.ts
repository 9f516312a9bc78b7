import { joined } from '../joined.ts';
import type { ByteReader } from './byte-reader.ts';
import { type EntrySizes, SIGNATURE, view } from './entry-header.ts';

/** The data of a file as it lies in the zip. */
export interface EntryData {
  sizes: EntrySizes;
  /** Null where it was not wanted, or is longer than it may be. */
  packed: Uint8Array | null;
}

/** How far behind its first byte a descriptor and the signature that follows it end, at most. */
const DESCRIPTOR = 28;

/** What follows the data of a file. */
const FOLLOWING: readonly number[] = [SIGNATURE.file, SIGNATURE.listed, SIGNATURE.end, SIGNATURE.end64];

/** Takes the data of a file, and holds at most `most` bytes of it; null where the zip ends within it. */
export function takeData(reader: ByteReader, sizes: EntrySizes | null, most: number): Promise<EntryData | null> {
  return sizes === null ? takeDescribed(reader, most) : takeSized(reader, sizes, most);
}

async function takeSized(reader: ByteReader, sizes: EntrySizes, most: number): Promise<EntryData | null> {
  if (sizes.packed > most) return (await reader.skip(sizes.packed)) ? { sizes, packed: null } : null;
  const packed = await reader.take(sizes.packed);
  return packed && { sizes, packed };
}

/**
 * Data of which only what stands behind it tells how long it is. A descriptor is known by its signature and by the size
 * that it says: it must be that of the data before it.
 */
async function takeDescribed(reader: ByteReader, most: number): Promise<EntryData | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const take = async (count: number) => {
    const piece = await reader.take(count);
    length += count;
    if (length > most) pieces.length = 0;
    else if (piece !== null) pieces.push(piece);
  };
  for (;;) {
    const bytes = await reader.peek(DESCRIPTOR);
    const found = findDescriptor(bytes, length);
    if (found !== null) {
      await take(found.at);
      await reader.skip(found.length);
      return { sizes: found.sizes, packed: length > most ? null : joined(pieces) };
    }
    if (bytes.length < DESCRIPTOR) return null;
    await take(bytes.length - DESCRIPTOR + 1);
  }
}

/** The descriptor in some bytes, which `before` bytes of the data came before. */
function findDescriptor(bytes: Uint8Array, before: number): { at: number; length: number; sizes: EntrySizes } | null {
  const fields = view(bytes);
  for (let at = bytes.indexOf(0x50); at >= 0 && at + 20 <= bytes.length; at = bytes.indexOf(0x50, at + 1)) {
    if (fields.getUint32(at, true) !== SIGNATURE.data) continue;
    const packed = before + at;
    if (fields.getUint32(at + 8, true) !== packed >>> 0) continue;
    const crc = fields.getUint32(at + 4, true);
    if (FOLLOWING.includes(fields.getUint32(at + 16, true)))
      return { at, length: 16, sizes: { crc, packed, unpacked: fields.getUint32(at + 12, true) } };
    if (at + DESCRIPTOR <= bytes.length && FOLLOWING.includes(fields.getUint32(at + 24, true)))
      return { at, length: 24, sizes: { crc, packed, unpacked: Number(fields.getBigUint64(at + 16, true)) } };
  }
  return null;
}
