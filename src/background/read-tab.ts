import { articleKey } from '../address/article-key.ts';
import { LONGEST_ADDRESS, LONGEST_LINK_TEXT, MOST_CLAIMS, MOST_FAR, MOST_NEAR } from '../page/limits.ts';
import type { PageReading } from '../page/read-page.ts';
import { inject } from './inject.ts';

const MOST_LINKS = MOST_FAR + MOST_NEAR;

/** What a page says, as far as it can be used. */
export type Read = Pick<PageReading, 'claims' | 'links'>;

/**
 * Reads the page in a tab, which the reader allowed by opening the popup (`activeTab`); null where it can't be read, or
 * the tab has moved on to another page since its address was `url`. What a document claims is of the page that it was opened as: where
 * a script has moved on to another page without a new document, its claims may still be of the one before.
 */
export async function readTab(tabId: number, url: string): Promise<Read | null> {
  const reading = validReading(await inject(tabId, 'page.js'));
  if (reading === null || articleKey(reading.address) !== articleKey(url)) return null;
  const isSamePage = articleKey(reading.openedAt) === articleKey(url);
  return { claims: isSamePage ? reading.claims : [], links: reading.links };
}

/** The page's own scripts can't reach the one that reads, but what it reads is what they wrote. */
function validReading(data: unknown): PageReading | null {
  if (typeof data !== 'object' || data === null) return null;
  const { address, openedAt, claims, links } = data as { [name: string]: unknown };
  if (!isText(address, LONGEST_ADDRESS) || !isText(openedAt, LONGEST_ADDRESS)) return null;
  return {
    address,
    openedAt,
    claims: Array.isArray(claims) ? claims.slice(0, MOST_CLAIMS).filter((claim) => isText(claim, LONGEST_ADDRESS)) : [],
    links: Array.isArray(links) ? links.slice(0, MOST_LINKS).filter(isLink) : [],
  };
}

const isText = (text: unknown, longest: number): text is string => typeof text === 'string' && text.length <= longest;
const isLink = (link: unknown): link is PageReading['links'][number] =>
  isText((link as { url?: unknown } | null)?.url, LONGEST_ADDRESS) &&
  isText((link as { text?: unknown }).text, LONGEST_LINK_TEXT);
