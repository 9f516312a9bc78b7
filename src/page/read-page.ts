import { readClaims } from './claims.ts';
import { type PageLink, readLinks } from './links.ts';

/** What a page says of itself and where it leads: untrusted text, bounded in number and length. */
export interface PageReading {
  /** The address that is shown now. */
  address: string;
  /** The address that the document was opened at. It differs where a script has moved on to another page. */
  openedAt: string;
  /** Addresses that the page names as its own, best first, its DOIs as `https://doi.org/…`. */
  claims: string[];
  links: PageLink[];
}

/**
 * Runs in the page itself, in a script of this folder alone. Changes nothing, asks nobody, and reads of a page that is
 * still loading what is there.
 */
export function readPage(): PageReading {
  const [opened] = performance.getEntriesByType('navigation');
  return {
    address: location.href,
    openedAt: opened?.name ?? location.href,
    claims: readClaims(),
    links: readLinks(),
  };
}
