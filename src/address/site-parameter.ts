import { bySite } from './by-site.ts';
import { namesPattern } from './names-pattern.ts';
import { SITE_PARAMETERS } from './tables/site-parameters.ts';

/**
 * A test for the parameters that say nothing of the article on this one site.
 *
 * Example: `smid` at nytimes.com, `s` at x.com. Near miss: `smid` at example.com, `id` at nytimes.com.
 */
export function siteParameters(host: string): (name: string, value: string) => boolean {
  const names = bySite(SITE_PARAMETERS, host).join(' ');
  const pattern = namesPattern(names);
  return (name, value) => names !== '' && (pattern.test(name) || pattern.test(`${name}=${value}`));
}
