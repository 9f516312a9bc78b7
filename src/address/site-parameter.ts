import { bySite } from './by-site.ts';
import { namesPattern } from './names-pattern.ts';
import type { Site } from './site.ts';
import { SITE_PARAMETERS } from './tables/site-parameters.ts';

/**
 * A test for the parameters that say nothing of the article on this one site.
 *
 * Example: `smid` at nytimes.com, `s` at x.com. Near miss: `smid` at example.com, `id` at nytimes.com.
 */
export function siteParameters(site: Site): (name: string) => boolean {
  const patterns = bySite(SITE_PARAMETERS, site).map(patternOf);
  return (name) => patterns.some((pattern) => pattern.test(name));
}

const patterns = new Map<string, RegExp>();

/** Made at a site's first use, and kept: making a pattern takes longer than all the rest. */
function patternOf(names: string): RegExp {
  const pattern = patterns.get(names) ?? namesPattern(names);
  patterns.set(names, pattern);
  return pattern;
}
