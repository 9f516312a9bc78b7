import { parsed } from '../../address/parse-address.ts';

/**
 * An address as a reader can judge where it leads: with the host as the browser writes it, other letters than ASCII as
 * punycode (RFC 3492), and without a user's name before it. `https://nаture.com/a`, of a Cyrillic а, is
 * `https://xn--nture-4ve.com/a`. What is no address stays as it is.
 */
export function shownAddress(address: string): string {
  const url = parsed(address);
  return url === null ? address : address.replace(/^[^:]*:\/\/[^/?#]*/, () => `${url.protocol}//${url.host}`);
}
