import { namesPattern } from './names-pattern.ts';
import { TRACKING_NAMES } from './tables/tracking-names.ts';

/** Made at its first use: a background script starts at every wake-up, and most need no query. */
let known: RegExp | undefined;

/** SocialFlow numbers its posts: `sf241837281=1`. Partner programmes put their own name first: `shop_affiliate=4`. */
const NUMBERED_OR_NAMED = /^sf\d{6,}$|_affiliate$/;

/**
 * Whether a parameter of this name, in lower case, is tracking on every site.
 *
 * Example: `utm_source`, `fbclid`, `pk_campaign`, `sf241837281`. Near miss: `id`, `source`, `campaignid`, `sf1`.
 */
export function isTrackingName(name: string): boolean {
  known ??= namesPattern(TRACKING_NAMES);
  return known.test(name) || NUMBERED_OR_NAMED.test(name);
}
