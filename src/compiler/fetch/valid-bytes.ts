import { validBucketBytes } from '../valid-bucket-bytes.ts';
import { FetchFault } from './fetch-fault.ts';
import { placeOf } from './fetch-file.ts';

/** A bucket from a host as it is to be stored. `address` is its collection's. Throws a FetchFault where an entry is wrong. */
export async function validBytes(address: string, path: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    return await validBucketBytes(path, bytes);
  } catch {
    // Also where it is nested so deep that there is no room to compare it.
    throw new FetchFault('faultFileDamaged', [placeOf(address)[0], path]);
  }
}
