import { inflateSync } from 'fflate';
import { MakingError } from '../fault.ts';
import { crc32 } from './crc32.ts';
import type { EntryData } from './entry-data.ts';
import type { EntryHeader } from './entry-header.ts';

/** The bytes of a file in a zip, or null where there are more than `most`. Throws a MakingError where they can't be had. */
export function unpack(header: EntryHeader, { packed, sizes }: EntryData, most: number): Uint8Array | null {
  const { isEncrypted, method, name } = header;
  if (isEncrypted) throw new MakingError('faultEncrypted');
  if (method !== 0 && method !== 8) throw new MakingError('faultCompression');
  if (packed === null || sizes.unpacked > most) return null;
  const bytes = method === 0 ? packed.slice() : inflated(packed, sizes.unpacked);
  if (bytes?.length !== sizes.unpacked || crc32(bytes) !== sizes.crc) throw new MakingError('faultDamaged', name);
  return bytes;
}

/** Never more bytes than a file says it has, whatever its data would come to. */
function inflated(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    // fflate has no other way to say that data is damaged.
    return null;
  }
}
