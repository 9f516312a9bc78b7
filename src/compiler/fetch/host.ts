import { type CollectionHeader, FORMAT, readHeader } from '../../collection/collection-header.ts';
import { digest } from '../../collection/digest.ts';
import { hostedPath } from '../../collection/hosted-path.ts';
import { largestFile } from '../../collection/largest-file.ts';
import { HEADER } from '../header-path.ts';
import { FetchFault } from './fetch-fault.ts';
import { type FetchOptions, fetchFile, placeOf } from './fetch-file.ts';

/** A version of a collection on a host. */
export interface HostedVersion {
  header: CollectionHeader;
  /** `collection.json` itself. */
  bytes: Uint8Array;
}

/** The version that a host has now. `address` is that of its `collection.json`. Throws a FetchFault. */
export async function fetchHeader(address: string, options: FetchOptions): Promise<HostedVersion> {
  const bytes = await fetchFile(address, { limit: largestFile(HEADER), cache: 'no-cache' }, options);
  const data = parsed(bytes);
  const header = readHeader(data);
  if (typeof header !== 'string') return { header, bytes };
  const { format } = (data ?? {}) as { format?: unknown };
  if (typeof format === 'number' && format > FORMAT) {
    throw new FetchFault('faultFormatNewer', [String(format), String(FORMAT)]);
  }
  throw new FetchFault('faultNotCollection', [address, header]);
}

/**
 * A file of a collection on a host, under the name that its digest gives it, compared with its digest. The browser need
 * not keep it: it goes into the database. Throws a FetchFault.
 */
export async function fetchHosted(
  collection: string,
  file: { path: string; digest: string },
  options: FetchOptions,
): Promise<Uint8Array> {
  const address = new URL(hostedPath(file.path, file.digest), collection).href;
  const limit = largestFile(file.path);
  const bytes = await fetchFile(address, { limit, cache: 'no-store' }, options);
  if ((await digest(bytes)) === file.digest) return bytes;
  throw new FetchFault('faultFileDamaged', placeOf(address), true);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // A page of HTML, for one. readHeader says that it is no collection.
    return null;
  }
}
