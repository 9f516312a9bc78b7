import type { CompiledLink, Listing } from '../../collection/entry.ts';
import { absoluteDate, dateBeside } from '../text/dates.ts';
import { linkAddress } from '../text/link-address.ts';
import { numberText, word } from '../text/words.ts';

/** What a row of a list says, whatever it lists. Texts are as the record gives them. */
export interface RowContent {
  title: string;
  /** Null where the record gives no address that may be followed. */
  address: string | null;
  /** `GameSpot`, `3 days earlier`, `quality 147`: what is known of these. */
  facts: string[];
  /** Set where the row leads to a paper. */
  isPaper?: boolean;
  doi?: string;
  excerpt?: string;
}

/** The row of a related link. A paper (it has a DOI) names its site and day; the others stand beside the article's day. */
export function relatedRow(link: CompiledLink, articleTime: string | undefined): RowContent {
  const isPaper = link.doi !== undefined;
  const { name, domain } = link.provider ?? {};
  const publisher = isPaper ? domain || name : name || domain;
  const day = isPaper ? absoluteDate(link.publishedDateTime) : dateBeside(link.publishedDateTime, articleTime);
  return {
    title: link.title,
    address: linkAddress(link.webUrl),
    facts: known(publisher, day, qualityFact(link.quality)),
    ...(isPaper && { isPaper, doi: link.doi }),
    ...(link.excerpt && { excerpt: link.excerpt }),
  };
}

/** The row of a record that lists the page as related. */
export function listingRow(listing: Listing): RowContent {
  const { name, domain } = listing.provider ?? {};
  return {
    title: listing.title,
    address: linkAddress(listing.webUrl),
    facts: known(name || domain, absoluteDate(listing.publishedDateTime), qualityFact(listing.quality)),
  };
}

/** Those facts that are known: neither missing nor empty. */
export function known(...facts: (string | null | undefined)[]): string[] {
  return facts.filter((fact): fact is string => fact !== null && fact !== undefined && fact !== '');
}

function qualityFact(quality: number | undefined): string | null {
  return quality === undefined ? null : word('qualityValue', numberText(quality));
}
