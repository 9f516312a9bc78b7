import { toWebAddress } from '../../record/web-address.ts';

/**
 * An address as a link of a view may hold it; null where there is none or it may not be followed. The data was checked
 * when it was compiled; this is the last gate before a click, for data that came another way.
 */
export function linkAddress(address: string | undefined): string | null {
  return address === undefined ? null : toWebAddress(address);
}
