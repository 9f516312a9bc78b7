import type { Paper } from '../../messages/page-context.ts';
import { linkAddress } from '../text/link-address.ts';
import { known, type RowContent } from './row-content.ts';

/** A DOI's own announcement: `DOI: `, `https://dx.doi.org/`. */
const ANNOUNCEMENT = /\b(?:https?|dx|doi|org)\b/g;

/** The row of a paper that the page links to. A link whose text is empty or says only the DOI has the DOI as its title. */
export function paperRow({ doi, url, text }: Paper): RowContent {
  const isNamed = /\p{L}/u.test(text.toLowerCase().replace(doi, '').replace(ANNOUNCEMENT, ''));
  const address = linkAddress(url);
  const site = address === null ? null : new URL(address).hostname.replace(/^www\./, '');
  return { title: isNamed ? text : doi, address, facts: known(site), ...(isNamed && { doi }), isPaper: true };
}
