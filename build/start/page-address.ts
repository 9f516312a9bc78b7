import { parsed } from '../../src/address/parse-address.ts';

/** What was given as an address is none that a browser could show an article at. The message is one sentence. */
export class BadAddress extends Error {
  override name = 'BadAddress';
}

/**
 * The web address that a text holds.
 * @throws BadAddress
 */
export function pageAddress(text: string): URL {
  const url = parsed(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new BadAddress(`${JSON.stringify(text)} is no web address; give one like https://www.example.org/article`);
  }
  return url;
}
