/** What was given as an address is none that a browser could show an article at. The message is one sentence. */
export class BadAddress extends Error {
  override name = 'BadAddress';
}

/**
 * The web address that a text holds.
 * @throws BadAddress
 */
export function pageAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new BadAddress(`${JSON.stringify(text)} is no web address; give one like https://www.example.org/article`);
  }
  return url;
}
