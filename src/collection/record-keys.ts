import { articleKey } from '../address/article-key.ts';

/** The addresses that a record or a related link may have; all of them lead to the same article. */
export interface Addresses {
  webUrl?: string;
  originalUrl?: string;
  ampWebUrl?: string;
  cdnAmpWebUrl?: string;
}

/** The different addresses, the one for readers first. */
export function addressesOf({ webUrl, originalUrl, ampWebUrl, cdnAmpWebUrl }: Addresses): string[] {
  const all: string[] = [];
  for (const address of [webUrl, originalUrl, ampWebUrl, cdnAmpWebUrl])
    if (address !== undefined && !all.includes(address)) all.push(address);
  return all;
}

/** The different article keys of all addresses. */
export function keysOf(addresses: Addresses): Set<string> {
  const keys = addressesOf(addresses).map(articleKey);
  return new Set(keys.filter((key) => key !== null));
}
