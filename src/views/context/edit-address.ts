import { linkAddress } from '../text/link-address.ts';

/**
 * Where a record can be corrected: the collection's `editUrl` with the record's id, a path, for `{id}`. Null where the
 * collection names no such place, or none that may be followed.
 */
export function editAddress(editUrl: string | undefined, id: string): string | null {
  // An id from a host may hold half of a character, which can't be encoded.
  const path = id
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return linkAddress(editUrl?.replaceAll('{id}', () => path));
}
