import { doiOfPage } from './doi-of-page.ts';
import { plainPage } from './plain-page.ts';
import { unwrapped } from './unwrap.ts';

export { normalDoi } from './normal-doi.ts';

/**
 * The DOI that an address itself states or implies, in lower case, or null. No request is made: the mapping is the
 * publisher's own and exact, or the answer is null.
 *
 * Example: `https://doi.org/10.1038/S41586-020-2699-5` and `https://www.nature.com/articles/s41586-020-2699-5` both
 * have `10.1038/s41586-020-2699-5`. Near miss: `https://jamanetwork.com/journals/jama/fullarticle/2762130` has a number
 * of its own.
 */
export function doiOf(address: string): string | null {
  const page = unwrapped(address, []);
  if (!page || page.url.port) return null;
  return doiOfPage(page.site, plainPage(page, []), page.url);
}
