import { parseAddress } from './parse-address.ts';
import { percentDecoded } from './percent-decoded.ts';

/** `https:/` with one slash: some servers join the slashes of a path. `https:%2F%2F`: the address was escaped again, or twice. */
const SCHEME = /^(https?:)(?:\/|%2F)+/i;
const ESCAPED_SCHEME = /^https?(?::|%3A)%(?:25)?2F/i;

/** No top-level domain is named as one of these: iana.org/domains/root/db. */
const FILE = /^[^/?#]+\.(?:[sx]?html?|php|aspx?|jspx?)(?:[/?#]|$)/i;
const HOST_AND_PATH = /^[^/?#:@]+\.[^/?#:@.]*[^/?#:@.\d](?:[/?#]|$)/;

/**
 * A text that is a whole http or https address, parsed, or null.
 *
 * Example: `https://dw.com/a`, `https:/dw.com/a`, `https%3A%2F%2Fdw.com%2Fa`. Near miss: `dw.com/a`, `/a`, `https://dw`.
 */
export function wholeAddress(text: string): URL | null {
  const address = withReadableScheme(withReadableScheme(text));
  const [written, scheme] = SCHEME.exec(address) ?? [];
  if (!written) return null;
  const url = parseAddress(`${scheme}//${address.slice(written.length)}`);
  return url && /[^.]\.[^.]/.test(url.hostname) ? url : null;
}

function withReadableScheme(address: string): string {
  return ESCAPED_SCHEME.test(address) ? percentDecoded(address) : address;
}

/**
 * As `wholeAddress`, and `dw.com/a` is whole too: where only an address can stand, its scheme may be missing. Near miss:
 * `story.html`.
 */
export function hostAndPath(text: string): URL | null {
  return wholeAddress(text) ?? (HOST_AND_PATH.test(text) && !FILE.test(text) ? wholeAddress(`https://${text}`) : null);
}
