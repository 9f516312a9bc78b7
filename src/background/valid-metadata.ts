import type { PageMetadata } from '../page/read-metadata.ts';

const MOST = 300;
const LONGEST = 200_000;

/** What a page said of itself, or null where that is nothing of the kind: the page's own scripts wrote what was read. */
export function validMetadata(data: unknown): PageMetadata | null {
  if (typeof data !== 'object' || data === null) return null;
  const { address, openedAt, titles, metas, canonical, amp, json } = data as { [name: string]: unknown };
  if (!isText(address) || !isText(openedAt)) return null;
  return {
    address,
    openedAt,
    titles: texts(titles),
    metas: list(metas).filter(isMeta),
    canonical: texts(canonical),
    amp: texts(amp),
    json: texts(json),
  };
}

const list = (data: unknown): unknown[] => (Array.isArray(data) ? data.slice(0, MOST) : []);
const isText = (data: unknown): data is string => typeof data === 'string' && data.length <= LONGEST;
const texts = (data: unknown): string[] => list(data).filter(isText);
const isMeta = (data: unknown): data is [string, string] =>
  Array.isArray(data) && data.length === 2 && data.every(isText);
