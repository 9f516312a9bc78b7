import { bucketReader, DamagedFileError } from '../../collection/read-bucket.ts';
import { validBucket } from '../../collection/valid-bucket.ts';
import { FetchFault } from './fetch-fault.ts';
import { placeOf } from './fetch-file.ts';

/**
 * A bucket from a host as it is to be stored: what no record may say is not in it. `address` is its collection's. Throws a
 * FetchFault where an entry is wrong.
 */
export async function validBytes(address: string, path: string, bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const bucket = await bucketReader({ readFile: async () => bytes })(path);
    return new TextEncoder().encode(`${JSON.stringify(validBucket(bucket, path))}\n`);
  } catch (error) {
    if (error instanceof DamagedFileError) throw new FetchFault('faultFileDamaged', [placeOf(address)[0], path]);
    throw error;
  }
}
