/** The parts of an http or https address that variants and near misses change. */
export interface PageAddress {
  scheme: 'http' | 'https';
  host: string;
  /** With its colon; empty for the scheme's own port. */
  port: string;
  path: string;
  /** The parameters as they are written. */
  query: string[];
  /** With its `#`, or empty. */
  hash: string;
}

/** The parts of an address, or null where it is none of http or https. User and password are left out. */
export function readAddress(text: string): PageAddress | null {
  const url = parsed(text);
  if (!url) return null;
  const { protocol, hostname, port, pathname, search, hash } = url;
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return {
    scheme: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    port: port && `:${port}`,
    path: pathname,
    query: search.length > 1 ? search.slice(1).split('&') : [],
    hash,
  };
}

/** Not by `URL.canParse`, which in Node 20 comes to call `https://münchen.example/` false once it is called often. */
function parsed(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** The address that has these parts. */
export function writeAddress({ scheme, host, port, path, query, hash }: PageAddress): string {
  return `${scheme}://${host}${port}${path}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`;
}

/** The page that an AMP cache keeps under this address, as `/c/s/` and the page's address; another address as it is. */
export function withoutAmpCache(text: string): string {
  const [, isSecure, rest] = /^https?:\/\/[\w.-]+\.cdn\.ampproject\.org\/(?:c|v|wp)\/(s\/)?(.+)$/.exec(text) ?? [];
  return rest === undefined ? text : `${isSecure ? 'https' : 'http'}://${rest}`;
}
