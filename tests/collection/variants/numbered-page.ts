import type { PageAddress } from './page-address.ts';

/**
 * Sites whose pages are their number, whatever else the address says: `[site, host, number]`, where the number is the
 * pattern's group in path and query. Source: the sites' own share links.
 */
const NUMBERED: readonly (readonly [site: string, host: RegExp, number: RegExp])[] = [
  ['youtube', /(?:^|\.)youtube(?:-nocookie)?\.com$/, /^\/(?:watch\?(?:.*&)?v=|embed\/|shorts\/|live\/)([\w-]{11})/],
  ['youtube', /^youtu\.be$/, /^\/([\w-]{11})/],
  ['msn', /(?:^|\.)msn\.com$/, /\/(?:ar|vi|ss)-(\w+)/],
  ['doi', /^(?:www\.|dx\.)?doi\.org$/, /^\/(10\.\d{4,}\/[^?]+)/],
  ['doi', /./, /\/doi\/(?:(?:abs|full|pdf)\/)?(10\.\d{4,}\/[^?]+)/],
  ['nature', /^(?:www\.)?nature\.com$/, /^\/articles\/(s\d{5}-[\d-]+-\w)/],
];

/** A page whose address is a number: `youtube` and `jNQXAC9IVRw`. */
export interface NumberedPage {
  site: string;
  number: string;
}

/** The site and the number of a page that has one, or null. */
export function numberedPage({ host, path, query }: PageAddress): NumberedPage | null {
  const address = query.length > 0 ? `${path}?${query.join('&')}` : path;
  for (const [site, hosts, pattern] of NUMBERED) {
    const number = hosts.test(host) ? pattern.exec(address)?.[1] : undefined;
    if (number !== undefined) return { site, number };
  }
  return null;
}
