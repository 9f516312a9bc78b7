/** RFC 1035 §2.3.4: a longer name cannot exist, and rules that look at its labels would only take time. */
const LONGEST_HOST = 253;

/** `&` as HTML writes it, in an address that was copied from a page's source. */
const ESCAPED_AMPERSAND = /&(?:amp;|#0?38;|#x26;)(?:amp;)*/gi;

/** The host stands right behind two slashes: a browser reads `https:///a` as `https://a`, a keeper may have meant a path. */
const WITH_HOST = /^https?:\/\/[^\s/\\]/i;

/** Reader views of Firefox, Edge and Chromium: the page's address stands in their `url`. */
const READER = /^(?:about:reader|read:|chrome-distiller:)[^?]{0,300}\?(.*)/is;

/**
 * An http or https address, parsed, or null.
 *
 * Example: `?a=1&amp;b=2` and `?a=1&#038;b=2` are `?a=1&b=2`. Near miss: `?a=1%26amp;b=2`, one value; `https:///a`, without a host.
 */
export function parseAddress(address: string): URL | null {
  const text = withAmpersands(address);
  const url = WITH_HOST.test(text) ? parsed(text) : null;
  if (url === null) return null;
  const { hostname } = url;
  // `www..example.com`: no such name can exist either (RFC 1035 §3.1); a dot at the end is the root.
  if (hostname.length > LONGEST_HOST || hostname.startsWith('.') || hostname.includes('..')) return null;
  return url;
}

function withAmpersands(address: string): string {
  const text = address.trim();
  return text.includes('&') ? text.replace(ESCAPED_AMPERSAND, '&') : text;
}

/**
 * A text as a URL, or null. Not by `URL.canParse`: in Node 20 it comes to call `https://münchen.example/` false once it
 * has been called some thousand times.
 */
export function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/**
 * The address that a browser's own reader view shows, or null where this is none.
 *
 * Example: `about:reader?url=https%3A%2F%2Fdw.com%2Fa` shows `https://dw.com/a`. Near miss: `about:blank?url=https…`.
 */
export function addressInReader(address: string): string | null {
  if (address.startsWith('http')) return null;
  return new URLSearchParams(READER.exec(withAmpersands(address))?.[1]).get('url');
}
