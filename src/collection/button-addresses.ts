import type { NamedRecord } from './collect-entries.ts';
import { newestFirst } from './newest-first.ts';
import { addressesOf } from './record-keys.ts';

/** Where the list lies in a compiled collection. */
export const BUTTON_ADDRESSES = 'button/addresses.json';

/** Most addresses in the list: about as many conditions as a browser takes in a second. */
const MOST_ADDRESSES = 20_000;

/**
 * The addresses on whose pages a browser can light the button by itself, without showing them to the extension: those of
 * the newest records first, then those of their related links.
 */
export function buttonAddresses(records: readonly NamedRecord[]): string[] {
  const newest = records.map(({ id, record }) => ({ ...record, id })).sort(newestFirst);
  const addresses = new Set<string>();
  for (const found of [newest, newest.flatMap(({ related = [] }) => related)]) {
    for (const address of found.flatMap(addressesOf)) {
      if (addresses.size < MOST_ADDRESSES) addresses.add(address);
    }
  }
  return [...addresses];
}
