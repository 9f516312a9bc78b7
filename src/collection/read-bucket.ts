import { largestFile } from './largest-file.ts';
import type { Source } from './source.ts';

/** A file of a compiled collection that is missing or can't be read. Its message names the file and the fault. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError';
  /** Why its collection gives no answer: told to the reader in other words each. */
  readonly why: 'damaged' | 'unreachable' | 'newer' = 'damaged';
  constructor(
    readonly path: string,
    readonly fault: string,
  ) {
    super(`${path}: ${fault}`);
  }
}

/** A file that its host does not give just now. */
export class UnreachableFileError extends DamagedFileError {
  override name = 'UnreachableFileError';
  override readonly why = 'unreachable';
}

/** A file that a newer version of the extension keeps, in a way that this one can't read. */
export class NewerFileError extends DamagedFileError {
  override name = 'NewerFileError';
  override readonly why = 'newer';
  constructor(path: string) {
    super(path, 'kept by a newer version of the extension');
  }
}

/** One file of a compiled collection: article key → entry, not yet validated. */
export type Bucket = { readonly [key: string]: unknown };

/** Reads a bucket by its path. Throws a DamagedFileError. */
export type ReadBucket = (path: string) => Promise<Bucket>;

/** Reads the buckets of a source. */
export function bucketReader(source: Source): ReadBucket {
  return async (path) => {
    const data = await readJson(source, path);
    if (typeof data !== 'object' || data === null || Array.isArray(data))
      throw new DamagedFileError(path, 'not a bucket');
    return data as Bucket;
  };
}

/** The JSON of a file. Throws a DamagedFileError. */
export async function readJson(source: Source, path: string): Promise<unknown> {
  const bytes = await readBytes(source, path);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw new DamagedFileError(path, 'not JSON');
  }
}

/** The bytes of a file. Throws a DamagedFileError where it is missing or larger than it may be. */
export async function readBytes(source: Source, path: string): Promise<Uint8Array> {
  const bytes = await source.readFile(path);
  if (bytes === null) throw new DamagedFileError(path, 'missing');
  if (bytes.length > largestFile(path)) throw new DamagedFileError(path, 'too large');
  return bytes;
}
