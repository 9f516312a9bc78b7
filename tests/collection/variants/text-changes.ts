import { readAddress } from './page-address.ts';
import type { Random } from './random.ts';
import type { Change } from './variant.ts';

/** What may be written differently about any address, whatever it leads to. They come last, in this order. */
export const TEXT_CHANGES: readonly Change[] = [
  { kind: 'trailing dot', make: (address) => withHost(address, (host) => `${host}.`) },
  {
    kind: 'default port',
    make: (address) => withHost(address, (host) => `${host}:${address.startsWith('https') ? 443 : 80}`),
  },
  {
    kind: 'host case',
    make: (address, random) => withHost(address, (host) => upperCase(host, random)),
  },
  {
    kind: 'user info',
    make: (address, random) =>
      withHost(address, (host) => `${random.pick(['reader', 'reader:word', ':word'])}@${host}`),
  },
  { kind: "browser's reader view", make: readerView },
  { kind: '&amp;', make: (address) => (address.includes('&') ? address.replaceAll('&', '&amp;') : null) },
  {
    kind: 'white space',
    make: (address, random) =>
      random.pick([' ', '\t', '\n', '  ', '\r\n', '']) + address + random.pick([' ', '\n', '\t']),
  },
];

/** Changes a host without a port as it is written; capitals stay. */
function withHost(address: string, change: (host: string) => string): string | null {
  const page = readAddress(address);
  if (!page || page.port) return null;
  return address.replace(/^(https?:\/\/)([^/?#@:]+)/i, (_all, scheme: string, host: string) => scheme + change(host));
}

/** A host in capitals or with one. An address's scheme has no case either. */
function upperCase(host: string, random: Random): string {
  if (random.chance(0.5)) return host.toUpperCase();
  const at = host.search(/[a-z]/);
  return host.slice(0, at) + host.charAt(at).toUpperCase() + host.slice(at + 1);
}

/** Firefox's, Edge's and Chromium's reader views. */
function readerView(address: string, random: Random): string {
  const url = encodeURIComponent(address);
  return random.pick([
    `about:reader?url=${url}`,
    `read://https_news.example/?url=${url}`,
    `chrome-distiller://0a1b2c/?title=A%20story&url=${url}`,
  ]);
}
