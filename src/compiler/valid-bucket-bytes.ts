import { type Bucket, bucketReader } from '../collection/read-bucket.ts';
import { validBucket } from '../collection/valid-bucket.ts';

/**
 * A bucket that came from elsewhere as it is to be stored: what no record may say is not in it. Where nothing of that was
 * in it these are the same bytes, so that an export has what its digests promise. Throws a DamagedFileError where an entry
 * is wrong.
 */
export async function validBucketBytes(path: string, bytes: Uint8Array): Promise<Uint8Array> {
  const bucket = await bucketReader({ readFile: async () => bytes })(path);
  const valid = validBucket(bucket, path);
  return inOrder(valid) === inOrder(bucket) ? bytes : new TextEncoder().encode(`${JSON.stringify(valid)}\n`);
}

/** JSON of which nothing depends on the order in which the fields were written. */
function inOrder(bucket: Bucket): string {
  return JSON.stringify(bucket, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
